import { expect, test } from 'vitest';
import { Dec } from '@/lib/core/decimal';
import { gradeOf } from './grade';
import { mof202010 } from './rule-sets/mof-2020-10';
import { regionalCapped } from './rule-sets/regional-capped';
import { totalCap } from './total-cap';

test.each([
  ['100', '优'],
  ['90', '优'],
  ['89.99', '良'],
  ['89.5', '良'],
  ['80', '良'],
  ['79.99', '中'],
  ['60', '中'],
  ['59.99', '差'],
  ['0', '差'],
])('a total of %s is %s', (total, grade) => {
  expect(gradeOf(new Dec(total), mof202010)).toBe(grade);
});

test.each([
  ['100', '80', null],
  ['100', '79.999999', '89'],
  ['100', '70', '89'],
  ['100', '69.999999', '79'],
  ['100', '60', '79'],
  ['100', '59.999999', '69'],
  ['100', '50', '69'],
  ['100', '49.999999', '59'],
  ['100', '0', '59'],
  ['100', '101', null],
  ['0', '0', null],
])('%s budgeted and %s executed cap the total at %s, by the exact rate', (annual, executed, cap) => {
  const budget = { annual: new Dec(annual), executed: new Dec(executed) };
  expect(totalCap(budget, regionalCapped)?.total.toString() ?? null).toBe(cap);
  expect(totalCap(budget, mof202010)).toBeNull();
});
