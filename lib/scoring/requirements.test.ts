import { expect, test } from 'vitest';
import { Dec } from '@/lib/core/decimal';
import type { Nature } from '@/lib/indicators/nature';
import { scoreIndicator } from './indicator-score';
import type { Requirement } from './requirements';
import { executionRequirements, indicatorRequirements } from './requirements';
import { mof202010 } from './rule-sets/mof-2020-10';
import { mof2021101 } from './rule-sets/mof-2021-101';
import type { ScoringIndicator } from './scoring-project';

const brief = (required: readonly Requirement[]) =>
  required.map(({ cause, fields }) => `${cause}: ${fields.join(' ')}`);

function owed(
  nature: Nature,
  target: string,
  given: Partial<ScoringIndicator>,
  ruleSet = mof202010,
): string[] {
  const indicator: ScoringIndicator = {
    id: 'I1',
    level1: '产出指标',
    level2: '数量指标',
    name: '服务人次',
    nature,
    target,
    unit: '%',
    weight: null,
    actual: null,
    grade: null,
    percent: null,
    ...given,
  };
  return brief(indicatorRequirements(scoreIndicator(indicator, new Dec(10), ruleSet), ruleSet));
}

const actual = (text: string) => ({ actual: new Dec(text) });
const NOT_REACHED = 'not-reached: deviationReason improvement';

test.each<[string, string[], string[]]>([
  ['a reached target owes nothing', owed('≥', '5', actual('5')), []],
  ['a target that is not reported owes nothing yet', owed('≥', '5', {}), []],
  ['a missed target owes reason and improvement', owed('≥', '5', actual('4.99')), [NOT_REACHED]],
  ['an exceeded ceiling owes both', owed('≤', '5', actual('5.01')), [NOT_REACHED]],
  ['130 % owes a reason', owed('≥', '100', actual('130')), ['over-achieved: deviationReason']],
  ['just below 130 % owes nothing', owed('≥', '100', actual('129.99')), []],
  [
    'a cost at 70 % owes a reason',
    owed('≤', '100', { level1: '成本指标', ...actual('70') }),
    ['cost-far-below: deviationReason'],
  ],
  ['a cost just above 70 % owes nothing', owed('≤', '100', { level1: '成本指标', ...actual('70.01') }), []],
  [
    'full points by a satisfaction band do not stand in for the target',
    owed('≥', '98', { level1: '满意度指标', ...actual('92') }, mof2021101),
    [NOT_REACHED],
  ],
  ['达成 at 100 % owes nothing', owed('定性', '优', { grade: '达成' }), []],
  [
    '达成 below 100 % owes a reason',
    owed('定性', '优', { grade: '达成', percent: new Dec('99.9') }),
    ['below-full: deviationReason'],
  ],
  ['部分达成 owes both', owed('定性', '优', { grade: '部分达成', percent: new Dec(70) }), [NOT_REACHED]],
  ['a percentage still missing owes nothing yet', owed('定性', '优', { grade: '未达成' }), []],
])('%s', (_, required, expected) => {
  expect(required).toEqual(expected);
});

test.each([
  ['100', '90', []],
  ['100', '89.999999', ['execution-low: deviationReason']],
  ['100', '100', []],
  ['100', '100.000001', ['over-spent: deviationReason']],
  ['0', '0', []],
  ['0', '1', ['over-spent: deviationReason']],
  ['100', null, []],
  [null, '1', []],
])('annual %s, executed %s owes %j', (annual, executed, expected) => {
  const budget = {
    annual: annual === null ? null : new Dec(annual),
    executed: executed === null ? null : new Dec(executed),
  };
  expect(brief(executionRequirements(budget, mof202010))).toEqual(expected);
});

test('the thresholds in the messages are those of the rule set', () => {
  const strictly = {
    ...mof202010,
    explanation: { ...mof202010.explanation, executionBelow: '0.85' },
    overAchievement: { ...mof202010.overAchievement, at: '1.255' },
  };
  const [low] = executionRequirements({ annual: new Dec(100), executed: new Dec(84) }, strictly);
  expect(low?.message).toBe('预算执行率低于85%，请填写原因');
  expect(executionRequirements({ annual: new Dec(100), executed: new Dec(85) }, strictly)).toEqual([]);
});
