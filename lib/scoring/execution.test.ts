import { expect, test } from 'vitest';
import { Dec, formatPercent, formatScore } from '@/lib/core/decimal';
import { scoreExecution } from './execution';
import type { RuleSet } from './rule-set';
import { mof202010 } from './rule-sets/mof-2020-10';
import { mof2021101 } from './rule-sets/mof-2021-101';

function result(annual: string | null, executed: string | null, ruleSet: RuleSet): string {
  const budget = { annual: annual && new Dec(annual), executed: executed && new Dec(executed) };
  const { status, points, score, rate, flags } = scoreExecution(
    { annual: budget.annual || null, executed: budget.executed || null },
    ruleSet,
  );
  const shown = [points && formatScore(points), score && formatScore(score), rate && formatPercent(rate)];
  return [status, ...shown.map((value) => value ?? '—'), ...flags].join(' ');
}

test.each<[string | null, string | null, RuleSet, string]>([
  ['56.000000', '55.123456', mof202010, 'scored 10.00 9.84 98.43%'],
  ['3', '2', mof202010, 'scored 10.00 6.67 66.67%'],
  ['100', '100', mof202010, 'scored 10.00 10.00 100.00%'],
  ['100', '100.000001', mof202010, 'scored 10.00 10.00 100.00% over-spent'],
  ['100', '0', mof202010, 'scored 10.00 0.00 0.00%'],
  ['0', '0', mof202010, 'not-applicable — — —'],
  ['0.000000', '0', mof202010, 'not-applicable — — —'],
  ['0', '1', mof202010, 'not-applicable — — — over-spent'],
  ['0', null, mof202010, 'not-applicable — — —'],
  ['100', null, mof202010, 'not-reported 10.00 0.00 —'],
  [null, '100', mof202010, 'not-reported 10.00 0.00 —'],
  [null, null, mof202010, 'not-reported 10.00 0.00 —'],
  ['100', '-1', mof202010, 'not-reported 10.00 0.00 —'],
  ['100', '100', mof2021101, 'scored 10.00 10.00 100.00%'],
  ['100', '101', mof2021101, 'scored 10.00 10.00 101.00% over-spent'],
  ['100', '99.999999', mof2021101, 'scored 10.00 7.00 100.00%'],
  ['100', '80', mof2021101, 'scored 10.00 7.00 80.00%'],
  ['100', '79.999999', mof2021101, 'scored 10.00 5.00 80.00%'],
  ['100', '60', mof2021101, 'scored 10.00 5.00 60.00%'],
  ['100', '59.999999', mof2021101, 'scored 10.00 0.00 60.00%'],
])('annual %s, executed %s', (annual, executed, ruleSet, expected) => {
  expect(result(annual, executed, ruleSet)).toBe(expected);
});

test('the rate is the exact quotient, so that a percentage made of it is rounded only once', () => {
  const { rate } = scoreExecution({ annual: new Dec('100000000'), executed: new Dec('98434995') }, mof202010);
  expect(formatPercent(rate!)).toBe('98.43%');
});
