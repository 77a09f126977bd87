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
  const those = (result: string) =>
    all.flatMap((entry) => (entry.result === result ? [[entry.check, entry.difference]] : []));

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
      explanation: '下列 2 项只显示 2 位小数，按另一处的小数计算，合计正好是全部差额。',
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

  it('makes 91 comparisons, none of them impossible, and finds these differences', () => {
    expect(all).toHaveLength(91);
    expect(new Set(all.map((entry) => entry.check)).size).toBe(91);
    expect(those('impossible')).toEqual([]);
    expect(those('differs')).toEqual([
      ['13-without-04', '27.35'],
      ['04-without-13', '-565.759942'],
      ['14-04-project', '27.35'],
      ['01-03', '217.54792'],
      ['03-04', '-190.19792'],
      ['06-04', '-1247.675236'],
      ['06-02', '-1275.025236'],
      ['10-sum', '2.45'],
      ['10-text', '-2.452552'],
      ['11-04', null],
      ['text-project-spending', '27.349631'],
    ]);
  });

  it('explains by rounding what rounding explains', () => {
    expect(those('explained')).toEqual([
      ['13-04', '0.007588'],
      ['03-07', '0'],
      ['06-07-basic', '0'],
      ['06-07-personnel', '0'],
      ['11-text-amount', '-0.000177'],
      ['03-sum-total', '0.006679'],
      ['03-sum-basic', '-0.0024'],
      ['03-sum-project', '0.009079'],
      ['04-sum-total', '0.007588'],
      ['04-sum-general', '0.007588'],
      ['06-sum-total', '0.00196'],
      ['06-sum-basic', '-0.000373'],
      ['06-sum-personnel', '0.002913'],
      ['06-sum-project', '0.002333'],
      ['06-sum-withoutCapital', '0.002333'],
      ['06-parts-basic', '0.003286'],
      ['text-income', '0.001748'],
      ['text-basic-spending', '0.002117'],
      ['text-running-costs', '0.003286'],
    ]);
  });

  it('names the row that table 03 lacks, the class that table 06 lacks, and what 三公 counts twice', () => {
    const missing = (id: string) =>
      check(id)?.items.flatMap((item) => (item.explained ? [] : [[item.name, item.right]]));
    expect(missing('03-04')).toEqual([
      ['2129999-其他城乡社区支出 / 50205-委托业务费 / 30227-委托业务费', '190.19792'],
    ]);
    expect(missing('06-04')).toEqual([['2129999-其他城乡社区支出', '1247.675236']]);
    expect(check('10-sum')).toMatchObject({
      left: '7.912552',
      right: '5.462552',
      explanation: '合计把“其中”的各项（公务用车购置费、运行维护费）又加了一次，多计 2.45 万元。',
    });
  });

  it('explains differences between tables by what one of them lacks', () => {
    const project = '“信息化服务运维服务” 27.35 万元（有绩效目标而没有预算：预算04表中没有同名项目）';
    expect(check('14-04-project')?.explanation).toBe(`差额等于其他核对中发现的：${project}。`);
    expect(check('06-02')?.explanation).toBe(
      `差额等于其他核对中发现的：${project}；“2129999-其他城乡社区支出” 1247.675236 万元（预算06表没有这一科目）。`,
    );
  });
});
