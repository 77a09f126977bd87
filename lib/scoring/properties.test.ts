import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dec, sum } from '@/lib/core/decimal';
import type { Comparison } from './comparison';
import { scoreExecution } from './execution';
import { scoreIndicator } from './indicator-score';
import { anyProject, budget, number, plainIndicator } from './random-project.fixture';
import { anyRuleSet, randomCopy } from './random-rule-set.fixture';
import type { RuleSet } from './rule-set';
import { ruleSetBodySchema } from './rule-set-schema';
import { isBanded } from './satisfaction';
import { scoreProject } from './score-project';
import type { ScoringIndicator } from './scoring-project';

const RUNS = { numRuns: 2000 };

/** Deductions for over-achievement turn the better actual into the lower score, which they are meant to. */
function withoutDeduction(set: RuleSet): RuleSet {
  return { ...set, overAchievement: { ...set.overAchievement, deduction: null } };
}

test('a random copy has the form of a rule set that can be stored', () => {
  fc.assert(
    fc.property(randomCopy, (set) => {
      const { id, version, title, ...body } = set;
      expect(ruleSetBodySchema.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
    }),
    { numRuns: 300 },
  );
});

describe('every score, by the sets that ship and by copies of any choice of parameters', () => {
  test('lies between 0 and its weight, has at most 2 decimals, and they sum to the total unless it is capped', () => {
    fc.assert(
      fc.property(anyProject, anyRuleSet, (given, set) => {
        const { execution, indicators, total, flags } = scoreProject(given, set);
        const scores = indicators.map(({ score }) => score ?? new Dec(0));
        for (const { score, weight, status } of indicators) {
          expect(score === null).toBe(status === 'not-applicable');
          if (!score) continue;
          expect(score.greaterThanOrEqualTo(0) && score.lessThanOrEqualTo(weight!)).toBe(true);
          expect(score.decimalPlaces()).toBeLessThanOrEqual(2);
        }
        if (execution.score) {
          expect(execution.score.greaterThanOrEqualTo(0)).toBe(true);
          expect(execution.score.lessThanOrEqualTo(set.execution.points)).toBe(true);
        }
        const all = sum([execution.score ?? new Dec(0), ...scores]);
        expect(total.equals(all)).toBe(!flags.includes('total-capped'));
        expect(total.lessThanOrEqualTo(all)).toBe(true);
      }),
      RUNS,
    );
  });

  test('is the whole weight where the target is reached, whatever it is rounded to', () => {
    fc.assert(
      fc.property(plainIndicator, anyRuleSet, (row, any) => {
        const set = withoutDeduction(any);
        const { reached, percent, score, weight } = scoreIndicator(row, row.weight, set);
        const byBands = set.satisfaction.method === 'bands' && row.level1 === '满意度指标';
        if (reached && percent === null && !byBands) expect(score).toEqual(weight);
      }),
      RUNS,
    );
  });

  test('never falls while the actual moves the way its sign asks for, deductions aside', () => {
    const signs = fc.constantFrom<Comparison>('≥', '＞', '≤', '＜', '＝');
    fc.assert(
      fc.property(plainIndicator, signs, number, number, anyRuleSet, (row, nature, a, b, set) => {
        const score = (actual: Dec) =>
          scoreIndicator({ ...row, nature, actual }, row.weight, withoutDeduction(set)).score!;
        const ordered = inOrder(row, nature, a.lessThan(b) ? [a, b] : [b, a], set);
        if (ordered) expect(score(ordered[0]).lessThanOrEqualTo(score(ordered[1]))).toBe(true);
      }),
      RUNS,
    );
  });

  test('of a growth rate never falls either, from below zero upwards', () => {
    fc.assert(
      fc.property(plainIndicator, number, number, anyRuleSet, (row, a, b, set) => {
        const growth = { ...row, name: '收入增长率', nature: '≥' as const };
        const score = (actual: Dec) =>
          scoreIndicator({ ...growth, actual }, row.weight, withoutDeduction(set)).score!;
        const [low, high] = [a.minus(b), a];
        expect(score(low).lessThanOrEqualTo(score(high))).toBe(true);
      }),
      RUNS,
    );
  });

  test('of execution never falls while more is spent', () => {
    fc.assert(
      fc.property(number, number, number, anyRuleSet, (annual, executed, more, set) => {
        const score = (spent: Dec) => scoreExecution({ annual, executed: spent }, set).score;
        const [before, after] = [score(executed), score(executed.plus(more))];
        if (before && after) expect(before.lessThanOrEqualTo(after)).toBe(true);
        else expect(annual.isZero()).toBe(true);
      }),
      RUNS,
    );
  });

  test('is the same in whatever order the rows with given weights stand', () => {
    const rows = fc.array(plainIndicator, { minLength: 1, maxLength: 8 });
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, budget, anyRuleSet, ([rowsInOrder, rowsMixed], money, set) => {
        const before = scoreProject({ id: 'P', budget: money, indicators: rowsInOrder }, set);
        const after = scoreProject({ id: 'P', budget: money, indicators: rowsMixed }, set);
        expect(after.total.toString()).toBe(before.total.toString());
        expect([after.grade, after.flags]).toEqual([before.grade, before.flags]);
        const byId = new Map(before.indicators.map((row) => [row.id, row]));
        for (const row of after.indicators) expect(row).toEqual(byId.get(row.id));
      }),
      RUNS,
    );
  });
});

/** The two actuals as [worse, better]; null where one lies on each side of a target not to be overshot. */
function inOrder(row: ScoringIndicator, nature: Comparison, [low, high]: [Dec, Dec], set: RuleSet) {
  if (nature === '≤' || nature === '＜') return [high, low] as const;
  if (nature !== '＝' || isBanded(row, nature, set)) return [low, high] as const;
  const target = new Dec(row.target);
  if (target.isZero()) return null;
  if (set.equal.overshoot === 'meets' || high.lessThanOrEqualTo(target)) return [low, high] as const;
  return low.lessThan(target) ? null : ([high, low] as const);
}
