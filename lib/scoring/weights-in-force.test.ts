import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dec, sum } from '@/lib/core/decimal';
import type { Level1 } from '@/lib/indicators/levels';
import { mof202010 } from './rule-sets/mof-2020-10';
import { mof2021101 } from './rule-sets/mof-2021-101';
import type { ScoringIndicator, ScoringProject } from './scoring-project';
import { weightProblems } from './weight-problems';
import { weightsInForce } from './weights-in-force';

function project(rows: readonly [Level1, string | null, 'due' | 'not-due'][], annual = '10'): ScoringProject {
  const indicators = rows.map(
    ([level1, weight, due], i): ScoringIndicator => ({
      id: `I${i}`,
      level1,
      level2: '二级',
      name: '名称',
      nature: '≥',
      target: '1',
      unit: null,
      weight: weight === null ? null : new Dec(weight),
      actual: null,
      grade: null,
      percent: null,
      reading: due === 'due' ? undefined : { kind: 'not-due' },
    }),
  );
  return { id: 'P', budget: { annual: new Dec(annual), executed: new Dec(0) }, indicators };
}

const inForce = (given: ScoringProject, ruleSet = mof202010) =>
  weightsInForce(given, ruleSet).map((weight) => weight?.toFixed(2) ?? null);

test('given weights are used as they are, never rescaled, also when they do not sum', () => {
  const given = project([
    ['产出指标', '12.34', 'due'],
    ['效益指标', '0', 'due'],
  ]);
  expect(inForce(given)).toEqual(['12.34', '0.00']);
});

test('without any weight the split of the rule set is used', () => {
  const given = project([
    ['产出指标', null, 'due'],
    ['产出指标', null, 'due'],
    ['效益指标', null, 'due'],
  ]);
  expect(inForce(given)).toEqual(['25.00', '25.00', '40.00']);
});

test('one blank weight among given ones stays blank', () => {
  const given = project([
    ['产出指标', '50', 'due'],
    ['效益指标', null, 'due'],
  ]);
  expect(inForce(given)).toEqual(['50.00', null]);
});

test('the weight of an indicator that is not due goes to the rest of its 一级 in proportion', () => {
  const given = project([
    ['产出指标', '20', 'due'],
    ['成本指标', '10', 'due'],
    ['产出指标', '20', 'not-due'],
    ['效益指标', '40', 'due'],
  ]);
  expect(inForce(given)).toEqual(['33.33', '16.67', null, '40.00']);
  expect(inForce(given, mof2021101)).toEqual(['40.00', '10.00', null, '40.00']);
});

test('where its 一级 has no other, its weight goes to the whole project', () => {
  const given = project([
    ['产出指标', '30', 'due'],
    ['产出指标', '20', 'due'],
    ['效益指标', '40', 'not-due'],
  ]);
  expect(inForce(given)).toEqual(['54.00', '36.00', null]);
});

test('a proposal is split over the indicators that are due', () => {
  const given = project([
    ['产出指标', null, 'due'],
    ['产出指标', null, 'not-due'],
    ['效益指标', null, 'not-due'],
  ]);
  expect(inForce(given)).toEqual(['90.00', null, null]);
  expect(inForce(project([['产出指标', null, 'not-due']]))).toEqual([null]);
});

test('two that are not due leave nothing to each other', () => {
  const given = project([
    ['产出指标', '10', 'not-due'],
    ['产出指标', '10', 'not-due'],
    ['产出指标', '30', 'due'],
  ]);
  expect(inForce(given)).toEqual([null, null, '50.00']);
});

test('equal indicators stay equal, however many of their 一级 are not due', () => {
  const rows = Array.from({ length: 10 }, (_, i) => ['产出指标', '5', i < 2 ? 'not-due' : 'due'] as const);
  const given = project([
    ...rows.map((row) => [...row] as [Level1, string, 'due' | 'not-due']),
    ['效益指标', '40', 'due'],
  ]);
  expect(inForce(given)).toEqual([null, null, ...Array(8).fill('6.25'), '40.00']);
});

test('whatever is not due: the sum stays exact, equal weights differ by a step at most, nothing depends on order', () => {
  const level1 = fc.constantFrom<Level1[]>('产出指标', '成本指标', '效益指标', '满意度指标');
  const row = fc.tuple(level1, fc.integer({ min: 1, max: 40 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 16 }), (rows) => {
      fc.pre(rows.some(([, , due]) => due));
      const given = project(
        rows.map(([level, weight, due]) => [level, String(weight), due ? 'due' : 'not-due']),
      );
      const weights = weightsInForce(given, mof202010);
      const before = rows.reduce((total, [, weight]) => total + weight, 0);
      const after = sum(weights.filter((weight) => weight !== null));
      expect(after.toFixed()).toBe(String(before));
      for (const [i, [level, weight]] of rows.entries()) {
        for (const [j, [otherLevel, otherWeight]] of rows.entries()) {
          if (level !== otherLevel || weight !== otherWeight || !weights[i] || !weights[j]) continue;
          expect(weights[i].minus(weights[j]).abs().toNumber()).toBeLessThanOrEqual(0.01);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('the order of what is not due makes no difference to the others', () => {
  const level1 = fc.constantFrom<Level1[]>('产出指标', '成本指标', '效益指标', '满意度指标');
  const weight = fc.integer({ min: 1, max: 40 }).map(String);
  const due = fc.array(fc.tuple(level1, weight), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(due, fc.array(fc.tuple(level1, weight), { minLength: 2, maxLength: 6 }), (those, others) => {
      const count = (notDue: typeof others) =>
        inForce(
          project([
            ...those.map(([level, points]): [Level1, string, 'due'] => [level, points, 'due']),
            ...notDue.map(([level, points]): [Level1, string, 'not-due'] => [level, points, 'not-due']),
          ]),
        );
      expect(count(others.toReversed())).toEqual(count(others));
    }),
    { numRuns: 300 },
  );
});

const problems = (given: ScoringProject, applies = true, ruleSet = mof202010) =>
  weightProblems(given.indicators, ruleSet, applies).map(
    ({ flag, level1, expected, actual }) => `${flag} ${level1} ${actual} of ${expected}`,
  );

test('sums that fit are no problem, 成本指标 counted inside 产出指标', () => {
  const given = project([
    ['产出指标', '40', 'due'],
    ['成本指标', '10', 'due'],
    ['效益指标', '40', 'due'],
  ]);
  expect(problems(given)).toEqual([]);
  expect(problems(given, true, mof2021101)).toEqual([
    'level1-weight-off 成本指标 10 of 20',
    'level1-weight-off 效益指标 40 of 30',
  ]);
});

test('the whole and each 一级 are held against what they should be', () => {
  const given = project([
    ['产出指标', '50', 'due'],
    ['效益指标', '39.99', 'due'],
  ]);
  expect(problems(given)).toEqual([
    'weights-not-100 null 89.99 of 90',
    'level1-weight-off 效益指标 39.99 of 40',
  ]);
  expect(problems(given, false)).toEqual([
    'weights-not-100 null 89.99 of 100',
    'level1-weight-off 产出指标 50 of 55.56',
    'level1-weight-off 效益指标 39.99 of 44.44',
  ]);
});

test('a project without indicators has nothing of its 90', () => {
  expect(problems(project([]))).toEqual(['weights-not-100 null 0 of 90']);
});
