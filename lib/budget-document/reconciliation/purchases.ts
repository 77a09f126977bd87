import type { BudgetTables } from '../budget-document';
import { budgetByName, projectKey } from './by-name';
import { compare, compareItem, impossible } from './compare';
import { cellFigure, statedFigure, sumFigure, worth } from './figure';
import type { Reconciliation, ReconciliationItem } from './reconciliation';
import { totalFigure } from './totals';

const IN_BUDGET = { check: '11-04', name: '预算11表的项目都在预算04表中，购买金额不超过预算' };

function againstText({ contents: { statements, tables } }: BudgetTables): Reconciliation[] {
  const statement = statements.find(({ kind }) => kind === 'purchases');
  const table = tables['11'];
  if (!statement || !table) return [];
  const count = statement.count === null ? null : String(statement.count);
  const total = totalFigure(table, 'total', '本年预算金额');
  return [
    compare(
      { check: '11-text-count', name: '文本说明的政府购买服务项目数 = 预算11表行数', unit: '个' },
      statedFigure(statement.text, count),
      sumFigure('11', '行数', [String(table.rows.length)]),
    ),
    ...(total && statement.amount !== null
      ? [
          compare(
            { check: '11-text-amount', name: '文本说明的政府购买服务金额 = 预算11表合计' },
            statedFigure(statement.text, statement.amount),
            total,
          ),
        ]
      : []),
  ];
}

function againstBudget(document: BudgetTables): Reconciliation {
  const { '11': table, '04': lines } = document.contents.tables;
  if (table === null) return impossible(IN_BUDGET, '文件没有预算11表。');
  if (lines === null) return impossible(IN_BUDGET, '文件没有预算04表。');
  const budget = budgetByName(document);
  const items = table.rows.flatMap((row): ReconciliationItem[] => {
    const left = cellFigure('11', '“本年预算金额”', { ...row, amount: row.amounts.total });
    const right = budget.get(projectKey(row.unit, row.project ?? ''))?.figure ?? null;
    if (right && worth(left).lessThanOrEqualTo(worth(right))) return [];
    const reason = right ? '购买金额超过项目预算。' : '预算04表中没有同名项目。';
    const item = compareItem({ name: row.project ?? `第${row.row}行` }, left, right, reason);
    return item === null || item.explained ? [] : [item];
  });
  const left = sumFigure(
    '11',
    `${table.rows.length}行“本年预算金额”之和`,
    table.rows.map(({ amounts }) => amounts.total),
  );
  return {
    ...compare(IN_BUDGET, left, left, { items }),
    ...{ right: null, rightAt: null, difference: null },
    explanation: items.length === 0 ? null : `有 ${items.length} 项不在预算中或超过预算。`,
  };
}

/** 政府购买服务 (11) against the text and the budget lines of table 04. */
export function reconcilePurchases(document: BudgetTables): Reconciliation[] {
  return [...againstText(document), againstBudget(document)];
}
