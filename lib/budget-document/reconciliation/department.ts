import type { BudgetTables } from '../budget-document';
import type { DocumentTables } from '../contents';
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
export function reconcileDepartment({ contents: { tables } }: BudgetTables): Reconciliation[] {
  const table = tables['14'];
  if (table === null) return [];
  if (table.money === null) {
    return [
      impossible({ check: '14-sources', name: '预算14表：预算支出总额' }, '预算14表没有总体资金情况。'),
    ];
  }
  const figures = moneyFigures(table.money);
  const sources = { check: '14-sources', name: '预算14表：预算支出总额 = 财政拨款 + 其他资金' };
  const uses = { check: '14-uses', name: '预算14表：财政拨款 = 基本支出 + 项目支出' };
  return [
    compare(sources, figures.total, figures.sources),
    compare(uses, figures.fiscal, figures.uses),
    ...againstTables(figures, tables),
  ];
}

function againstTables(figures: ReturnType<typeof moneyFigures>, tables: DocumentTables): Reconciliation[] {
  const { total, basic, project } = figures;
  const spending = tables['01'] ? sideLine(sideLines(tables['01'], 'spending'), /^支出总计$/) : null;
  const income = totalFigure(tables['02'], 'total', '合计');
  const basics = totalFigure(tables['03'], 'basic', '基本支出');
  const projects = totalFigure(tables['04'], 'total', '合计');
  const pairs: readonly (readonly [string, string, string, Figure, Figure | null | undefined])[] = [
    ['14-01', '01', '预算支出总额 = 预算01表支出总计', total, spending?.figure],
    ['14-02', '02', '预算支出总额 = 预算02表合计', total, income],
    ['14-03-basic', '03', '基本支出 = 预算03表基本支出', basic, basics],
    ['14-04-project', '04', '项目支出 = 预算04表合计', project, projects],
  ];
  return pairs.map(([check, no, words, left, right]) => {
    const named = { check, name: `预算14表${words}` };
    return right ? compare(named, left, right) : impossible(named, `文件没有预算${no}表，或其中没有合计。`);
  });
}
