import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dec, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { NATURES, type Nature } from '@/lib/indicators/nature';
import { scoreIndicator } from './indicator-score';
import type { CompletionGrade } from './rule-set';
import { RULE_SETS } from './rule-sets/registry';
import { scoringResult } from './score-output';
import { scoreProject } from './score-project';
import type { ConfirmedReading, ScoringIndicator, ScoringProject } from './scoring-project';
import { traceProject } from './trace';

const RUNS = { numRuns: 2000 };

const decimal = (max: number, places: number) =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: places }))
    .map(([digits, scale]) => new Dec(digits).dividedBy(new Dec(10).pow(scale)));
const number = fc.oneof(
  decimal(2_000, 2),
  decimal(999_999_999, 6),
  fc.constantFrom('0', '5', '90').map((n) => new Dec(n)),
);
const weight = fc.integer({ min: 0, max: 9_000 }).map((cents) => new Dec(cents).dividedBy(100));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 5 });
const ruleSet = fc.constantFrom(
  ...RULE_SETS,
  { ...RULE_SETS[0]!, equal: { ...RULE_SETS[0]!.equal, overshoot: 'deviation' as const } },
  { ...RULE_SETS[0]!, reached: { ...RULE_SETS[0]!.reached, strictEqualsMeets: false } },
);
const reading: fc.Arbitrary<ConfirmedReading> = fc.oneof(
  fc.constantFrom<ConfirmedReading>(
    { kind: 'ceiling' },
    { kind: 'exact' },
    { kind: 'grade' },
    { kind: 'not-due' },
  ),
  fc.integer({ min: 1, max: 12 }).map((times) => ({ kind: 'recurring' as const, timesDue: new Dec(times) })),
  maybe(fc.integer({ min: 0, max: 100 })).map((granted) => ({
    kind: 'deadline' as const,
    due: '2024-06-30',
    done: granted === null ? null : granted > 50 ? '2024-05' : '2024-07-01',
    latePercent: granted === null || granted < 20 ? null : new Dec(granted),
  })),
);

const graded = fc
  .constantFrom<[CompletionGrade, number, number]>(
    ['达成', 8000, 10000],
    ['部分达成', 6000, 7999],
    ['未达成', 0, 5999],
  )
  .chain(([grade, min, max]) =>
    fc.integer({ min, max }).map((percent) => ({ grade, percent: new Dec(percent).dividedBy(100) })),
  );

const indicator: fc.Arbitrary<ScoringIndicator> = fc
  .record({
    id: fc.uuid(),
    level1: fc.constantFrom(...LEVEL1_NAMES),
    level2: fc.constantFrom('甲', '乙'),
    name: fc.constantFrom('服务人次', '收入增长率'),
    nature: fc.constantFrom(...NATURES),
    target: number.map((value) => value.toFixed()),
    unit: fc.constantFrom('%', '次', null),
    weight,
    actual: maybe(number),
    completion: maybe(graded),
    reading: fc.option(reading, { nil: undefined, freq: 2 }),
  })
  .map(({ completion, ...rest }) => ({ ...rest, ...(completion ?? { grade: null, percent: null }) }));

const project: fc.Arbitrary<ScoringProject> = fc
  .record({
    id: fc.uuid(),
    budget: fc.record({ annual: maybe(number), executed: maybe(number) }),
    indicators: fc.array(indicator, { maxLength: 8 }),
    weighted: fc.boolean(),
  })
  .map(({ weighted, indicators, ...rest }) => ({
    ...rest,
    indicators: weighted ? indicators : indicators.map((row) => ({ ...row, weight: null })),
  }));

describe('every score', () => {
  test('lies between 0 and its weight, has at most 2 decimals, and they sum to the total unless it is capped', () => {
    fc.assert(
      fc.property(project, ruleSet, (given, set) => {
        const { execution, indicators, total, flags } = scoreProject(given, set);
        const scores = indicators.map(({ score }) => score ?? new Dec(0));
        indicators.forEach(({ score, weight: most, status }) => {
          expect(score === null).toBe(status === 'not-applicable');
          if (!score) return;
          expect(score.greaterThanOrEqualTo(0) && score.lessThanOrEqualTo(most!)).toBe(true);
          expect(score.decimalPlaces()).toBeLessThanOrEqual(2);
        });
        const all = sum([execution.score ?? new Dec(0), ...scores]);
        expect(total.equals(all)).toBe(!flags.includes('total-capped'));
        expect(total.lessThanOrEqualTo(all)).toBe(true);
      }),
      RUNS,
    );
  });

  test('never falls while an actual moves the way its sign asks for, deductions and overshoot aside', () => {
    const signs: readonly Nature[] = ['≥', '＞', '≤', '＜', '＝'];
    const row = indicator.map((any) => ({ ...any, reading: undefined }));
    fc.assert(
      fc.property(
        row,
        fc.constantFrom(...signs),
        number,
        number,
        fc.constantFrom(...RULE_SETS.slice(0, 4)),
        (any, nature, a, b, set) => {
          const score = (actual: Dec) => scoreIndicator({ ...any, nature, actual }, any.weight, set).score!;
          const [low, high] = a.lessThan(b) ? [a, b] : [b, a];
          if (nature === '＝' && new Dec(any.target).isZero()) return;
          const rises = nature !== '≤' && nature !== '＜';
          const [worse, better] = rises ? [low, high] : [high, low];
          expect(score(worse).lessThanOrEqualTo(score(better))).toBe(true);
        },
      ),
      RUNS,
    );
  });

  test('is the same in whatever order the rows with given weights stand', () => {
    const rows = fc.array(
      indicator.map((row) => ({ ...row, reading: undefined })),
      { minLength: 1, maxLength: 8 },
    );
    const budget = fc.record({ annual: maybe(number), executed: maybe(number) });
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, budget, ruleSet, ([rowsInOrder, rowsMixed], money, set) => {
        const before = scoreProject({ id: 'P', budget: money, indicators: rowsInOrder }, set);
        const after = scoreProject({ id: 'P', budget: money, indicators: rowsMixed }, set);
        expect(after.total.toString()).toBe(before.total.toString());
        expect(after.flags).toEqual(before.flags);
        const byId = new Map(before.indicators.map((row) => [row.id, row]));
        for (const row of after.indicators) expect(row).toEqual(byId.get(row.id));
      }),
      RUNS,
    );
  });
});

describe('surroundings', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('neither the time zone nor the language of the machine changes a result', () => {
    const samples = fc.sample(project, { numRuns: 200, seed: 20240601 });
    const results = [
      ['UTC', 'en_US.UTF-8'],
      ['Pacific/Kiritimati', 'ar_EG.UTF-8'],
      ['America/Los_Angeles', 'de_DE.UTF-8'],
    ].map(([zone, language]) => {
      vi.stubEnv('TZ', zone);
      vi.stubEnv('LANG', language);
      return RULE_SETS.map((set) => JSON.stringify(scoringResult(samples, set)));
    });
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});

/** Works out a formula as a person with a pocket calculator would: the part after →, if there is one. */
function workOut(formula: string): Dec {
  const tokens =
    formula
      .split('→')
      .at(-1)!
      .match(/-?\d+(?:\.\d+)?|min|max|[×÷+−(),]/g) ?? [];
  let position = 0;
  const next = () => tokens[position++];
  const operand = (): Dec => {
    const token = next()!;
    if (token === '(') {
      const inner = expression();
      next();
      return inner;
    }
    if (token !== 'min' && token !== 'max') return new Dec(token);
    next();
    const first = expression();
    next();
    const second = expression();
    next();
    return token === 'min' ? Dec.min(first, second) : Dec.max(first, second);
  };
  const term = (): Dec => {
    let value = operand();
    while (tokens[position] === '×' || tokens[position] === '÷') {
      value = next() === '×' ? value.times(operand()) : value.dividedBy(operand());
    }
    return value;
  };
  const expression = (): Dec => {
    let value = term();
    while (tokens[position] === '+' || tokens[position] === '−') {
      value = next() === '+' ? value.plus(term()) : value.minus(term());
    }
    return value;
  };
  const value = expression();
  expect(position).toBe(tokens.length);
  return value;
}

describe('every trace', () => {
  test('works out: the printed formula, rounded half-up to 0.01, is the printed result, and the last one the score', () => {
    fc.assert(
      fc.property(project, ruleSet, (given, set) => {
        const score = scoreProject(given, set);
        const trace = traceProject(given, set);
        const steps = [trace.execution, ...trace.indicators, trace.total.slice(0, -1)];
        for (const { formula, result, rule, source } of steps.flat()) {
          expect([rule, source].includes('')).toBe(false);
          if (result !== '不适用') expect(workOut(formula).toFixed(2, Dec.ROUND_HALF_UP)).toBe(result);
        }
        const last = steps.map((entries) => entries.at(-1)!.result);
        const parts = [score.execution, ...score.indicators].map(
          (part) => part.score?.toFixed(2) ?? '不适用',
        );
        expect(last).toEqual([...parts, score.total.toFixed(2)]);
        expect(trace.total.at(-1)?.result).toBe(score.grade);
      }),
      RUNS,
    );
  });
});
