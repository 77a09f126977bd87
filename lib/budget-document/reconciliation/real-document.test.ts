import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBudgetDocument } from '../parse';
import { reconcile } from './reconcile';

const path = process.env.REAL_BUDGET_DOC;

function load() {
  const parsed = parseBudgetDocument(readFileSync(path ?? ''), 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return reconcile(parsed.value);
}

const title = path
  ? 'the reconciliation of a published budget'
  : 'the reconciliation of a published budget (skipped: REAL_BUDGET_DOC does not name a file)';

describe.skipIf(!path)(title, () => {
  const all = path ? load() : [];
  const check = (id: string) => all.find((entry) => entry.check === id);
  const figures = (id: string) =>
    check(id)?.items.map(({ name, left, right, difference }) => [name, left, right, difference]);

  it('finds the two projects of table 04 that are shown with two decimals, and proves its total with them', () => {
    const rounded = [
      ['机关房屋租赁费', '1086.7043', '1086.7', '0.0043'],
      ['社区工作者经费', '4995.803288', '4995.8', '0.003288'],
    ];
    expect(check('13-04')).toMatchObject({ result: 'explained', difference: '0.007588' });
    expect(figures('13-04')).toEqual(rounded);
    expect(check('04-sum-total')).toMatchObject({
      result: 'explained',
      left: '22696.070369',
      right: '22696.062781',
      difference: '0.007588',
      leftAt: { table: '04', row: null, label: '预算04表合计行“合计”' },
    });
    expect(figures('04-sum-total')).toEqual(rounded);
  });

  it('finds one project of table 13 without budget, and seventeen of table 04 without targets', () => {
    expect(figures('13-without-04')).toEqual([['信息化服务运维服务', '27.35', null, '27.35']]);
    const without = check('04-without-13');
    expect(without).toMatchObject({ result: 'differs', difference: '-565.759942' });
    expect(without?.items).toHaveLength(17);
  });

  it('finds all eleven transfers of table 12 in table 13 by their code', () => {
    expect(check('12-13')).toMatchObject({
      result: 'agrees',
      left: '1311.825252',
      right: '1311.825252',
      difference: '0',
      leftAt: { label: '预算12表11行“细化金额”之和' },
      rightAt: { label: '预算13表编码相同的11个项目的项目总额之和' },
      items: [],
    });
  });
});
