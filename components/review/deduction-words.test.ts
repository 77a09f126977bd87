import { expect, it } from 'vitest';
import { findRuleSet } from '@/lib/scoring/rule-sets/registry';
import { deductionWords } from './deduction-words';

const standard = findRuleSet('mof-2020-10', 1)!;
const capped = findRuleSet('regional-capped', 1)!;
const row = (deduction: string | null) => ({ name: '修剪行道树', deduction });

it('says that nothing is taken off unless confirmed where the rules take nothing', () => {
  expect(deductionWords(row(null), standard)).toEqual({
    description: '修剪行道树的完成值远超目标值。目标定得偏低的，可以扣分；没有确认的不扣。',
    blank: '',
    zero: '扣分须大于 0；不扣分的，取消即可',
    undone: '已取消扣分',
  });
  expect(deductionWords(row('1.00'), standard).blank).toBe('；清空即取消原来的扣分');
});

it('says what the rules take off already, and that a confirmed deduction takes its place', () => {
  expect(deductionWords(row(null), capped)).toEqual({
    description:
      '修剪行道树的完成值远超目标值，已按规则扣 2 分（扣到 0 为止），无须确认。确认另一扣分的，代替规则的扣分，不累加。',
    blank: '',
    zero: '扣分须大于 0；仍按规则扣 2 分的，取消即可',
    undone: '已恢复按规则扣 2 分',
  });
  expect(deductionWords(row('1.00'), capped)).toMatchObject({
    description: '修剪行道树的完成值远超目标值，现按确认的扣 1 分，代替规则的扣 2 分，不累加。',
    blank: '；清空即恢复按规则扣 2 分',
    zero: '扣分须大于 0；仍按规则扣 2 分的，请清空',
  });
});
