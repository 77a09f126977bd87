import fc from 'fast-check';
import { Dec } from '@/lib/core/decimal';
import type { Level1 } from '@/lib/indicators/levels';
import type { LevelWeight, RuleSet } from './rule-set';
import { RULE_SETS } from './rule-sets/registry';

const STEPS = ['0.01', '0.1', '0.5', '1'] as const;
const WITHOUT_COST: readonly Level1[] = ['产出指标', '效益指标', '满意度指标'];

/** Whole multiples of 1 ÷ `units`, as decimal strings. */
function fraction(min: number, max: number, units: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map((count) => new Dec(count).dividedBy(units).toFixed());
}

/** Up to four values, no two alike, the highest first. */
function descending(min: number, max: number, units: number): fc.Arbitrary<string[]> {
  return fc
    .uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 4 })
    .map((counts) => counts.sort((a, b) => b - a).map((count) => new Dec(count).dividedBy(units).toFixed()));
}

/** Weights above 0 for all of `levels`, in a random order, summing to 100 less the points of execution. */
function column(levels: readonly Level1[], points: number): fc.Arbitrary<LevelWeight[]> {
  const cents = (100 - points) * 100;
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: cents - 1 }), {
    minLength: levels.length - 1,
    maxLength: levels.length - 1,
  });
  const order = fc.shuffledSubarray([...levels], { minLength: levels.length });
  return fc.tuple(order, cuts).map(([names, at]) => {
    const ends = [0, ...at.sort((a, b) => a - b), cents];
    return names.map((level1, i) => ({
      level1,
      weight: new Dec(ends[i + 1]! - ends[i]!).dividedBy(100).toFixed(),
    }));
  });
}

type Choices = Omit<
  RuleSet,
  'id' | 'version' | 'title' | 'readings' | 'sharing' | 'reached' | 'presumed' | 'unwritten'
>;

function levels(points: number, { basis }: RuleSet['levels']): fc.Arbitrary<Choices['levels']> {
  return fc.oneof(
    fc.record({
      costPlacement: fc.constant('inside-output' as const),
      weights: column(WITHOUT_COST, points),
      basis: fc.constant(basis),
    }),
    fc.record({
      costPlacement: fc.constant('own' as const),
      withCost: column(['成本指标', ...WITHOUT_COST], points),
      withoutCost: column(WITHOUT_COST, points),
      basis: fc.constant(basis),
    }),
  );
}

function execution(points: number, { basis }: RuleSet['execution']): fc.Arbitrary<Choices['execution']> {
  const bands = descending(1, 1000, 1000).map((rates) =>
    rates.map((from, i) => ({
      from,
      points: new Dec(points).times(rates.length - i).dividedBy(rates.length),
    })),
  );
  return fc.oneof(
    fc.constant({ method: 'linear' as const, points: String(points), basis }),
    bands.map((all) => ({
      method: 'bands' as const,
      points: String(points),
      bands: all.map((band) => ({ from: band.from, points: band.points.toDecimalPlaces(2).toFixed() })),
      basis,
    })),
  );
}

function satisfaction({ basis }: RuleSet['satisfaction']): fc.Arbitrary<Choices['satisfaction']> {
  return fc.oneof(
    fc.constant({ method: 'quantitative' as const, basis }),
    descending(1, 1000, 10).map((froms) => ({
      method: 'bands' as const,
      bands: froms.map((from, i) => ({ from, share: new Dec(froms.length - i).dividedBy(4).toFixed() })),
      basis,
    })),
  );
}

function qualitative({ basis }: RuleSet['qualitative']): fc.Arbitrary<Choices['qualitative']> {
  return fc.tuple(fraction(7000, 9900, 100), fraction(1, 6900, 100)).map(([high, low]) => ({
    bands: [
      { grade: '达成', from: high, to: '100', toIncluded: true },
      { grade: '部分达成', from: low, to: high, toIncluded: false },
      { grade: '未达成', from: '0', to: low, toIncluded: false },
    ],
    basis,
  }));
}

function totalCap(base: RuleSet['levels']): fc.Arbitrary<Choices['totalCap']> {
  const caps = fc.tuple(descending(1, 1000, 1000), descending(0, 10_000, 100));
  return fc.option(
    caps.map(([rates, totals]) => ({
      caps: rates
        .slice(0, totals.length)
        .map((executionBelow, i) => ({ executionBelow, total: totals[i]! }))
        .reverse(),
      basis: base.basis,
    })),
  );
}

function withPoints(base: RuleSet, points: number): fc.Arbitrary<RuleSet> {
  const { basis } = base.shortfall;
  const gate = fraction(1, 999, 1000).map((from) => ({ method: 'gate' as const, from, basis }));
  const reverse = fc.constantFrom('target-over-actual' as const, 'linear-deviation' as const);
  const choices: fc.Arbitrary<Choices> = fc.record({
    levels: levels(points, base.levels),
    satisfactionMissing: fc.record({
      weight: fc.constantFrom('to-benefit' as const, 'spread' as const),
      basis: fc.constant(base.satisfactionMissing.basis),
    }),
    split: fc.record({
      mode: fc.constantFrom('flat' as const, 'by-level2' as const),
      step: fc.constantFrom(...STEPS),
      basis: fc.constant(basis),
    }),
    rounding: fc.record({ step: fc.constantFrom(...STEPS), basis: fc.constant(basis) }),
    execution: execution(points, base.execution),
    explanation: fc.record({ executionBelow: fraction(1, 100, 100), basis: fc.constant(basis) }),
    strictEquals: fc.record({ meets: fc.boolean(), basis: fc.constant(basis) }),
    shortfall: fc.oneof(fc.constant({ method: 'proportional' as const, basis }), gate),
    reverse: fc.oneof(
      reverse.map((method) => ({ method, basis })),
      gate,
    ),
    equal: fc.record({
      overshoot: fc.constantFrom('meets' as const, 'deviation' as const),
      basis: fc.constant(basis),
    }),
    satisfaction: satisfaction(base.satisfaction),
    qualitative: qualitative(base.qualitative),
    overAchievement: fc.record({
      at: fraction(101, 300, 100),
      deduction: fc.option(fraction(1, 2000, 100)),
      basis: fc.constant(basis),
    }),
    costFarBelow: fc.record({ at: fraction(1, 99, 100), basis: fc.constant(basis) }),
    totalCap: totalCap(base.levels),
    grades: descending(1, 10_000, 100)
      .filter((froms) => froms.length >= 3)
      .map((froms) => ({
        bands: [
          { grade: '优', from: froms[0]! },
          { grade: '良', from: froms[1]! },
          { grade: '中', from: froms[2]! },
          { grade: '差', from: '0' },
        ],
        basis,
      })),
  });
  return choices.map((chosen) => ({ ...base, ...chosen, id: 'copy', title: '副本' }));
}

/** Copies whose every parameter was chosen at random, each by itself: all combinations that a form allows. */
export const randomCopy: fc.Arbitrary<RuleSet> = fc
  .integer({ min: 1, max: 60 })
  .chain((points) => withPoints(RULE_SETS[0]!, points));

/** A set that ships, or a copy. */
export const anyRuleSet: fc.Arbitrary<RuleSet> = fc.oneof(fc.constantFrom(...RULE_SETS), randomCopy);
