import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { DEFAULT_RULE_SET } from '@/lib/scoring/rule-sets/registry';
import { type DeclaredMoney, openingMoney, openingWeights } from './opening';

const money = (total: string | null, fiscal: string | null, other: string | null): DeclaredMoney => ({
  total,
  fiscal,
  other,
});

describe('the money that a 自评表 opens with', () => {
  it.each([
    [money('56', '56', null), { FISCAL: '56', CARRYOVER: '不适用', OTHER: '不适用' }],
    [money('56', null, null), { FISCAL: '56', CARRYOVER: '不适用', OTHER: '不适用' }],
    [money('56', '50', '6'), { FISCAL: '50', CARRYOVER: '不适用', OTHER: '6' }],
    [money('56', '56', '0'), { FISCAL: '56', CARRYOVER: '不适用', OTHER: '0' }],
    [money('6', null, '6.0'), { FISCAL: '不适用', CARRYOVER: '不适用', OTHER: '6.0' }],
    [money(null, null, null), { FISCAL: '空白', CARRYOVER: '不适用', OTHER: '不适用' }],
    [money('0', '0', null), { FISCAL: '0', CARRYOVER: '不适用', OTHER: '不适用' }],
  ])('%j opens as %j', (declared, expected) => {
    const lines = openingMoney(declared);
    const words = lines.map((line) => [line.source, line.applicable ? (line.initial ?? '空白') : '不适用']);
    expect(Object.fromEntries(words)).toEqual(expected);
    expect(lines.map((line) => line.annual)).toEqual(lines.map((line) => line.initial));
    expect(lines.map((line) => line.executed)).toEqual([null, null, null]);
  });
});

const row = (level1: string, weight: string | null = null) => ({ level1, level2: '数量指标', weight });
const funded = openingMoney(money('56', '56', null));

describe('the 分值 that a 自评表 opens with', () => {
  const words = (weights: readonly { toFixed(places: number): string }[]) => weights.map((w) => w.toFixed(2));

  test('are the document’s where every indicator has one, also when they do not sum', () => {
    const rows = [row('产出指标', '10'), row('效益指标', '20')];
    expect(words(openingWeights(rows, funded, DEFAULT_RULE_SET))).toEqual(['10.00', '20.00']);
  });

  test('are the rule set’s split where one indicator has none', () => {
    const rows = [row('产出指标', '10'), row('效益指标'), row('满意度指标', '5')];
    expect(words(openingWeights(rows, funded, DEFAULT_RULE_SET))).toEqual(['50.00', '30.00', '10.00']);
  });

  test('sum to 90, and to 100 where there is no budget to execute', () => {
    const rows = fc.array(
      fc.constantFrom(...LEVEL1_NAMES).map((level1) => row(level1)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, fc.boolean(), (indicators, hasBudget) => {
        const lines = hasBudget ? funded : openingMoney(money('0', '0', null));
        const total = sum(openingWeights(indicators, lines, DEFAULT_RULE_SET));
        expect(total.toFixed()).toBe(hasBudget ? '90' : '100');
      }),
    );
  });
});
