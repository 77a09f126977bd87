import { expect, test } from 'vitest';
import { RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import { ruleValues } from './rule-values';
import { bodyOf, readValues } from './values-read';

test.each(RULE_SETS.map((set) => [set.id, set] as const))(
  '%s goes through the form unchanged, and is right',
  (_, { id, version, title, ...body }) => {
    const values = ruleValues(title, body);
    expect(bodyOf(values)).toEqual(body);
    expect([...readValues(values).problems]).toEqual([]);
  },
);

const [standard] = RULE_SETS;

test('the other side of a choice is ready with numbers that make sense', () => {
  const values = ruleValues('试', standard!);
  values.levels.costPlacement = 'own';
  values.execution.method = 'bands';
  values.shortfall.method = 'gate';
  values.reverse.method = 'gate';
  values.satisfaction.method = 'bands';
  values.totalCap.method = 'caps';
  expect([...readValues(values).problems]).toEqual([]);
});

test('numbers are read in full width and in %, and what is wrong is named by its field', () => {
  const values = ruleValues('试', standard!);
  values.explanation.executionBelow = '８５';
  expect(bodyOf(values).explanation.executionBelow).toBe('0.85');
  values.explanation.executionBelow = '八成';
  values.levels.weights[0]!.weight = '55';
  values.qualitative.bands[0].from = '50';
  values.overAchievement.deduction = ' ';
  values.equal.basis.effective.from = '不详';
  values.title = ' ';
  expect(Object.fromEntries(readValues(values).problems)).toEqual({
    title: '请填写名称',
    'explanation.executionBelow': '请填写不带符号的数字，例如 50 或 0.8',
    'equal.basis.effective.from': '请填写四位年份，例如 2024',
  });
  values.title = '试';
  values.explanation.executionBelow = '85';
  values.equal.basis.effective.from = '';
  expect(Object.fromEntries(readValues(values).problems)).toEqual({
    'levels.weights': '各一级指标合计须为 90 分（100 减去预算执行率 10 分），现为 95 分',
    'qualitative.bands.1.from': '须低于上一档',
  });
});

const NO_NUMBERS = ['abc', '', '-1', '1e3', '１.', '五十'];

test.each(NO_NUMBERS)('“%s” in any number field is a message at that field', (text) => {
  const fields: readonly (readonly [string, (values: ReturnType<typeof ruleValues>) => void])[] = [
    ['levels.weights.0.weight', (values) => Object.assign(values.levels.weights[0]!, { weight: text })],
    ['execution.points', (values) => Object.assign(values.execution, { points: text })],
    ['explanation.executionBelow', (values) => Object.assign(values.explanation, { executionBelow: text })],
    ['qualitative.bands.0.from', (values) => Object.assign(values.qualitative.bands[0], { from: text })],
    ['overAchievement.at', (values) => Object.assign(values.overAchievement, { at: text })],
    ['grades.bands.1.from', (values) => Object.assign(values.grades.bands[1]!, { from: text })],
  ];
  for (const [field, type] of fields) {
    const values = ruleValues('试', standard!);
    type(values);
    expect(readValues(values).problems.get(field)).toBe('请填写不带符号的数字，例如 50 或 0.8');
  }
});
