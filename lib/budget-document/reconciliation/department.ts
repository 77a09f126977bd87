import type { BudgetDocument } from '../budget-document';
import type { DepartmentMoney } from '../tables/table-14-head';
import { compare, impossible } from './compare';
import { cellFigure, type Figure, sumFigure } from './figure';
import type { Reconciliation } from './reconciliation';
import { sideLine, sideLines } from './sides';
import { totalFigure } from './totals';

function moneyFigures(money: DepartmentMoney) {
  const cell = (label: string, amount: string | null) =>
    cellFigure('14', `“${label}”`, { place: money.place, amount });
  return {
    total: cell('预算支出总额', money.total),
    fiscal: cell('财政拨款合计', money.fiscal),
    sources: sumFigure('14', '财政拨款 + 其他资金', [money.fiscal, money.other]),
    uses: sumFigure('14', '财政拨款基本支出 + 项目支出', [money.fiscalBasic, money.fiscalProject]),
    basic: sumFigure('14', '基本支出（财政拨款、其他资金）', [money.fiscalBasic, money.otherBasic]),
    project: sumFigure('14', '项目支出（财政拨款、其他资金）', [money.fiscalProject, money.otherProject]),
  };
}

/** The department's targets (14) state its money: within the table, and against 01, 02, 03 and 04. */
export function reconcileDepartment({ contents: { tables } }: BudgetDocument): Reconciliation[] {
  const table = tables['14'];
  if (table === null) return [];
  if (table.money === null) {
    return [
      impossible({ check: '14-sources', name: '预算14表：预算支出总额' }, '预算14表没有总体资金情况。'),
    ];
  }
  const figures = moneyFigures(table.money);
  const overall = tables['01'];
  const spending = overall ? sideLine(sideLines(overall, 'spending'), /^支出总计$/) : null;
  const pair = (check: string, name: string, left: Figure, right: Figure | null, missing: string) =>
    right
      ? compare({ check, name }, left, right)
      : impossible({ check, name }, `文件没有${missing}，或其中没有合计。`);
  return [
    compare(
      { check: '14-sources', name: '预算14表：预算支出总额 = 财政拨款 + 其他资金' },
      figures.total,
      figures.sources,
    ),
    compare(
      { check: '14-uses', name: '预算14表：财政拨款 = 基本支出 + 项目支出' },
      figures.fiscal,
      figures.uses,
    ),
    pair(
      '14-01',
      '预算14表预算支出总额 = 预算01表支出总计',
      figures.total,
      spending?.figure ?? null,
      '预算01表',
    ),
    pair(
      '14-02',
      '预算14表预算支出总额 = 预算02表合计',
      figures.total,
      totalFigure(tables['02'], 'total', '合计'),
      '预算02表',
    ),
    pair(
      '14-03-basic',
      '预算14表基本支出 = 预算03表基本支出',
      figures.basic,
      totalFigure(tables['03'], 'basic', '基本支出'),
      '预算03表',
    ),
    pair(
      '14-04-project',
      '预算14表项目支出 = 预算04表合计',
      figures.project,
      totalFigure(tables['04'], 'total', '合计'),
      '预算04表',
    ),
  ];
}
