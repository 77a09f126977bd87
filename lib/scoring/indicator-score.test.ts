import { describe, expect, test } from 'vitest';
import { Dec, formatScore } from '@/lib/core/decimal';
import type { Nature } from '@/lib/indicators/nature';
import { scoreIndicator } from './indicator-score';
import type { RuleSet } from './rule-set';
import { mof202010 } from './rule-sets/mof-2020-10';
import { mof202010Linear } from './rule-sets/mof-2020-10-linear';
import { mof2021101 } from './rule-sets/mof-2021-101';
import { regionalCapped } from './rule-sets/regional-capped';
import type { ScoringIndicator } from './scoring-project';

type Given = Partial<ScoringIndicator>;

function indicator(
  nature: Nature,
  target: string,
  actual: string | null,
  given: Given = {},
): ScoringIndicator {
  return {
    id: 'I1',
    level1: '产出指标',
    level2: '数量指标',
    name: '服务人次',
    nature,
    target,
    unit: '人次',
    weight: null,
    actual: actual === null ? null : new Dec(actual),
    grade: null,
    percent: null,
    ...given,
  };
}

/** Status where it is not scored, else the score; `!` when the target is not met; then the flags. */
function result(row: ScoringIndicator, ruleSet: RuleSet, weight = '10'): string {
  const { status, score, reached, flags } = scoreIndicator(row, new Dec(weight), ruleSet);
  const points = status === 'scored' ? `${formatScore(score!)}${reached ? '' : '!'}` : status;
  return [points, ...flags].join(' ');
}

const strict: RuleSet = { ...mof202010, strictEquals: { ...mof202010.strictEquals, meets: false } };
const deviating: RuleSet = { ...mof202010, equal: { ...mof202010.equal, overshoot: 'deviation' } };
const GROWTH = { name: '收入增长率' };

describe('≥ and ＞', () => {
  test.each<[Nature, string, string | null, RuleSet, string]>([
    ['≥', '5', '5', mof202010, '10.00'],
    ['≥', '5', '6', mof202010, '10.00'],
    ['≥', '5', '4', mof202010, '8.00!'],
    ['≥', '3', '2', mof202010, '6.67!'],
    ['≥', '5', '0', mof202010, '0.00!'],
    ['≥', '5', null, mof202010, 'not-reported'],
    ['≥', '0', '0', mof202010, '10.00'],
    ['≥', '0', '7', mof202010, '10.00'],
    ['＞', '5', '5', mof202010, '10.00'],
    ['＞', '5', '5', strict, '10.00! strict-equal'],
    ['＞', '5', '4', mof202010, '8.00!'],
    ['＞', '0', '0', mof202010, '10.00'],
    ['＞', '0', '0', strict, '10.00! strict-equal'],
    ['≥', '5', '6.5', mof202010, '10.00 over-achieved'],
    ['≥', '5', '6.499999', mof202010, '10.00'],
    ['≥', '5', '6.5', regionalCapped, '8.00 over-achieved over-achieved-deducted'],
    ['≥', '5', '6.499999', regionalCapped, '10.00'],
    ['≥', '5', '3', mof2021101, '0.00!'],
    ['≥', '5', '2.999999', mof2021101, '0.00!'],
    ['≥', '5', '4', mof2021101, '5.00!'],
    ['≥', '5', '5', mof2021101, '10.00'],
    ['≥', '0', '0', mof2021101, '10.00'],
    ['≥', '1', '0.9995', mof202010, '10.00!'],
    ['≥', '1', `0.9994${'9'.repeat(55)}`, mof202010, '9.99!'],
    ['≥', '9'.repeat(60), `${'9'.repeat(59)}8`, mof202010, '10.00!'],
    ['≥', '1', `0.${'9'.repeat(59)}`, mof2021101, '10.00!'],
  ])('%s %s, actual %s', (nature, target, actual, ruleSet, expected) => {
    expect(result(indicator(nature, target, actual), ruleSet)).toBe(expected);
  });
});

describe('≤ and ＜', () => {
  test.each<[Nature, string, string | null, RuleSet, string]>([
    ['≤', '5', '5', mof202010, '10.00'],
    ['≤', '5', '0', mof202010, '10.00'],
    ['≤', '5', '8', mof202010, '6.25!'],
    ['≤', '5', '10', mof202010, '5.00!'],
    ['≤', '0', '0', mof202010, '10.00'],
    ['≤', '0', '1', mof202010, '0.00!'],
    ['＜', '5', '5', mof202010, '10.00'],
    ['＜', '5', '5', strict, '10.00! strict-equal'],
    ['＜', '5', '8', mof202010, '6.25!'],
    ['≤', '5', '8', mof202010Linear, '4.00!'],
    ['≤', '5', '9.999', mof202010Linear, '0.00!'],
    ['≤', '5', '9.99', mof202010Linear, '0.02!'],
    ['≤', '5', '10', mof202010Linear, '0.00!'],
    ['≤', '5', '99', mof202010Linear, '0.00!'],
    ['≤', '0', '1', mof202010Linear, '0.00!'],
    ['≤', '6', '10', mof2021101, '0.00!'],
    ['≤', '8', '10', mof2021101, '5.00!'],
    ['≤', '5', '10', mof2021101, '0.00!'],
    ['≤', '0', '1', mof2021101, '0.00!'],
    ['≤', '5', null, mof202010, 'not-reported'],
  ])('%s %s, actual %s', (nature, target, actual, ruleSet, expected) => {
    expect(result(indicator(nature, target, actual), ruleSet)).toBe(expected);
  });
});

describe('＝', () => {
  test.each<[string, string, RuleSet, string]>([
    ['5', '5', mof202010, '10.00'],
    ['5', '4', mof202010, '8.00!'],
    ['5', '6', mof202010, '10.00'],
    ['5', '6', deviating, '8.00!'],
    ['5', '10', deviating, '0.00! over-achieved'],
    ['5', '11', deviating, '0.00! over-achieved'],
    ['5', '6.5', mof202010, '10.00 over-achieved'],
    ['5', '6.5', regionalCapped, '8.00 over-achieved over-achieved-deducted'],
    ['0', '0', mof202010, '10.00'],
    ['0', '0.01', mof202010, '0.00!'],
    ['5', '3', mof2021101, '0.00!'],
    ['5', '4.5', mof2021101, '7.50!'],
  ])('＝ %s, actual %s', (target, actual, ruleSet, expected) => {
    expect(result(indicator('＝', target, actual), ruleSet)).toBe(expected);
  });
});

describe('below zero', () => {
  test.each<[Nature, string, string, Given, string]>([
    ['≥', '5', '-1', {}, 'not-reported negative-refused'],
    ['≤', '5', '-1', {}, 'not-reported negative-refused'],
    ['≥', '5', '-1', GROWTH, '0.00!'],
    ['≥', '0', '-1', GROWTH, '0.00!'],
    ['≥', '-5', '-1', GROWTH, '0.00!'],
    ['≥', '-5', '0', GROWTH, '10.00'],
    ['≤', '5', '-1', GROWTH, '10.00'],
    ['≤', '-5', '-1', GROWTH, '0.00!'],
    ['≤', '-5', '0', GROWTH, '0.00!'],
    ['≤', '-5', '-6', { name: '事故变化率' }, '10.00'],
    ['＝', '5', '-1', GROWTH, '0.00!'],
    ['＝', '-5', '-5', { name: '费用降幅' }, '10.00'],
    ['＝', '-5', '-4', { name: '费用增幅' }, '0.00!'],
  ])('%s %s, actual %s, %j', (nature, target, actual, given, expected) => {
    expect(result(indicator(nature, target, actual, given), mof202010)).toBe(expected);
    expect(result(indicator(nature, target, actual, given), mof2021101)).toBe(expected);
  });

  test('a zero with a sign is a zero', () => {
    const { score } = scoreIndicator(indicator('≥', '5', '-0'), new Dec(10), mof202010);
    expect(formatScore(score!)).toBe('0.00');
  });
});

describe('定性', () => {
  test.each<[Given, string, string]>([
    [{ grade: null }, '30', 'not-reported'],
    [{ grade: '达成' }, '30', '30.00'],
    [{ grade: '达成', percent: new Dec('80') }, '30', '24.00'],
    [{ grade: '达成', percent: new Dec('79.99') }, '30', 'not-reported percent-outside-band'],
    [{ grade: '达成', percent: new Dec('100.01') }, '30', 'not-reported percent-outside-band'],
    [{ grade: '部分达成', percent: new Dec('79.99') }, '30', '24.00!'],
    [{ grade: '部分达成', percent: new Dec('60') }, '30', '18.00!'],
    [{ grade: '部分达成', percent: new Dec('80') }, '30', 'not-reported percent-outside-band'],
    [{ grade: '部分达成', percent: null }, '30', 'not-reported percent-missing'],
    [{ grade: '未达成', percent: new Dec('0') }, '30', '0.00!'],
    [{ grade: '未达成', percent: new Dec('59.999') }, '10', '6.00!'],
    [{ grade: '未达成', percent: new Dec('60') }, '30', 'not-reported percent-outside-band'],
    [{ grade: '未达成', percent: null }, '30', 'not-reported percent-missing'],
    [{ grade: null, percent: new Dec('90') }, '30', 'not-reported'],
  ])('%j of %s', (given, weight, expected) => {
    expect(result(indicator('定性', '优', null, given), mof202010, weight)).toBe(expected);
  });
});

describe('satisfaction', () => {
  const banded: Given = { level1: '满意度指标', unit: '%' };
  test.each<[Nature, string, Given, string]>([
    ['≥', '90', banded, '10.00!'],
    ['≥', '99', banded, '10.00'],
    ['≥', '89.99', banded, '5.00!'],
    ['＝', '80', banded, '5.00!'],
    ['≥', '79.99', { ...banded, unit: '％' }, '3.00!'],
    ['≥', '60', banded, '3.00!'],
    ['≥', '59.99', banded, '0.00!'],
    ['＞', '80', banded, '5.41!'],
    ['≥', '80', { ...banded, unit: '分' }, '5.41!'],
    ['≥', '80', { unit: '%' }, '5.41!'],
  ])('%s 98, actual %s, %j counts by bands only where these apply', (nature, actual, given, expected) => {
    expect(result(indicator(nature, '98', actual, given), mof2021101)).toBe(expected);
  });

  test('without bands it is a number like any other', () => {
    expect(result(indicator('≥', '98', '80', banded), mof202010)).toBe('8.16!');
  });
});

describe('cost far below its target', () => {
  test.each<[Nature, string, Given, string]>([
    ['≤', '70', { level1: '成本指标' }, '10.00 far-below'],
    ['≤', '70.000001', { level1: '成本指标' }, '10.00'],
    ['＜', '70', { level1: '成本指标' }, '10.00'],
    ['≤', '70', {}, '10.00'],
    ['＝', '70', { level1: '成本指标', reading: { kind: 'ceiling' } }, '10.00 far-below'],
  ])('%s 100, actual %s, %j', (nature, actual, given, expected) => {
    expect(result(indicator(nature, '100', actual, given), mof202010)).toBe(expected);
  });
});

describe('a deduction that an evaluator confirmed', () => {
  const deduction = { amount: new Dec('1.5'), reason: '年初指标值设定明显偏低' };
  test('comes off an over-achieved row after rounding, and down to 0', () => {
    expect(result(indicator('≥', '5', '7', { deduction }), mof202010)).toBe(
      '8.50 over-achieved over-achieved-deducted',
    );
    expect(result(indicator('≥', '5', '7', { deduction }), mof202010, '1')).toBe(
      '0.00 over-achieved over-achieved-deducted',
    );
  });
  test('takes the place of what the rule set would take off', () => {
    expect(result(indicator('≥', '5', '7', { deduction }), regionalCapped)).toContain('8.50');
  });
  test('does nothing to a row that is not over-achieved', () => {
    expect(result(indicator('≥', '5', '5', { deduction }), mof202010)).toBe('10.00');
  });
});

describe('rounding and numbers', () => {
  test.each([
    ['≥', '1000', '999.5', '10', '10.00!'],
    ['≥', '1000', '999.4999999999999999999', '10', '9.99!'],
    ['≥', '3', '1', '0.01', '0.00!'],
    ['≥', '2', '1', '0.01', '0.01!'],
    ['≤', '28572817.76', '28572817.77', '7.84', '7.84!'],
    ['≥', '999999999999999999999999', '999999999999999999999998', '10', '10.00!'],
    ['≥', '１,９２０.００', '960', '10', '5.00!'],
    ['≥', '若干', '960', '10', 'not-reported target-unreadable'],
    ['≥', '', '960', '10', 'not-reported target-unreadable'],
  ] as const)(
    '%s %s, actual %s, weight %s: rounded half-up, once',
    (nature, target, actual, weight, expected) => {
      expect(result(indicator(nature, target, actual), mof202010, weight)).toBe(expected);
    },
  );
});
