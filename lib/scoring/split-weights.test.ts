import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dec, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES, LEVEL2_NAMES, type Level1 } from '@/lib/indicators/levels';
import { anyRuleSet } from './random-rule-set.fixture';
import type { RuleSet } from './rule-set';
import { mof202010 } from './rule-sets/mof-2020-10';
import { splitWeights } from './split-weights';
import { weightProblems } from './weight-problems';

type Placed = { readonly level1: Level1; readonly level2: string };
const at = (level1: Level1, level2: string): Placed => ({ level1, level2 });
const split = (rows: readonly Placed[], set: RuleSet, applies = true) =>
  splitWeights(rows, set, applies).map(String);
const having = (mode: RuleSet['split']['mode'], step: string): RuleSet => ({
  ...mof202010,
  split: { ...mof202010.split, mode, step },
});

const ROWS = [
  at('产出指标', '数量指标'),
  at('产出指标', '数量指标'),
  at('产出指标', '质量指标'),
  at('成本指标', '经济成本指标'),
  at('效益指标', '社会效益指标'),
  at('满意度指标', '服务对象满意度指标'),
  at('满意度指标', '服务对象满意度指标'),
  at('满意度指标', '服务对象满意度指标'),
];

test('flat: equally over all indicators of a 一级, 成本指标 inside 产出指标', () => {
  expect(split(ROWS, mof202010)).toEqual(['12.5', '12.5', '12.5', '12.5', '30', '3.34', '3.33', '3.33']);
});

test('by-level2: equally over 二级 first, then over the indicators of each', () => {
  const expected = ['8.34', '8.33', '16.67', '16.66', '30', '3.34', '3.33', '3.33'];
  expect(split(ROWS, having('by-level2', '0.01'))).toEqual(expected);
});

test('a coarser step leaves less for the later ones, and the first takes what is below one step', () => {
  expect(split(ROWS, having('flat', '1'))).toEqual(['13', '13', '12', '12', '30', '4', '3', '3']);
  expect(split(ROWS, having('flat', '0.5'), false)).toEqual([
    '14.06',
    '14',
    '14',
    '13.5',
    '33.33',
    '4.11',
    '3.5',
    '3.5',
  ]);
});

test('without indicators there is nothing to split', () => {
  expect(split([], mof202010)).toEqual([]);
});

test('whatever the rows, the mode and the step, the proposal of any set sums exactly, in each 一级 and in all', () => {
  const placed = fc
    .constantFrom(...LEVEL1_NAMES)
    .chain((level1) => fc.constantFrom(...LEVEL2_NAMES[level1]).map((level2) => at(level1, level2)));
  const rows = fc.array(placed, { minLength: 1, maxLength: 40 });
  const mode = fc.constantFrom('flat' as const, 'by-level2' as const);
  const step = fc.constantFrom('0.01', '0.1', '0.5', '1');
  fc.assert(
    fc.property(rows, mode, step, anyRuleSet, fc.boolean(), (given, how, size, base, applies) => {
      const ruleSet = { ...base, split: { ...base.split, mode: how, step: size } };
      const weights = splitWeights(given, ruleSet, applies);
      const whole = new Dec(100).minus(applies ? ruleSet.execution.points : 0);
      expect(sum(weights).toString()).toBe(whole.toString());
      expect(weights.every((weight) => !weight.isNegative() && weight.decimalPlaces() <= 2)).toBe(true);
      const proposed = given.map((row, i) => ({ ...row, weight: weights[i]! }));
      expect(weightProblems(proposed, ruleSet, applies)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
