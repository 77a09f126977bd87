import type { BudgetTables } from '../budget-document';
import { budgetByName, type NamedProject, targetsByName } from './by-name';
import { compare, compareItem, impossible } from './compare';
import { type Figure, sumFigure } from './figure';
import type { Reconciliation, ReconciliationItem } from './reconciliation';

const AMOUNTS = { check: '13-04', name: '预算13表项目总额 = 预算04表同名项目的合计' };
const WITHOUT_BUDGET = { check: '13-without-04', name: '预算13表的项目都在预算04表中' };
const WITHOUT_TARGETS = { check: '04-without-13', name: '预算04表的项目都在预算13表中（都有绩效目标）' };

function together(table: string, what: string, projects: readonly NamedProject[]): Figure {
  return sumFigure(
    table,
    what,
    projects.flatMap(({ figure }) => figure.shown),
  );
}

/** Where the money of a project without targets comes from, by the columns of table 04 that hold it. */
function sourceInWords(document: BudgetTables, { figure }: NamedProject): string {
  const row = figure.at.row === null ? null : document.contents.tables['04']?.rows[figure.at.row - 1];
  if (!row) return '';
  const { general, fund, capital, carriedGeneral, carriedFund, carriedCapital } = row.amounts;
  const carried = [carriedGeneral, carriedFund, carriedCapital].some((amount) => amount !== null);
  if (carried && general === null && fund === null && capital === null) return '，资金是上年结转结余';
  return '';
}

function items(
  document: BudgetTables,
  only: readonly NamedProject[],
  side: 'left' | 'right',
): ReconciliationItem[] {
  return only.flatMap((project) => {
    const reason =
      side === 'left'
        ? '有绩效目标而没有预算：预算04表中没有同名项目。'
        : `有预算而没有绩效目标：预算13表中没有同名项目${sourceInWords(document, project)}。`;
    const [left, right] = side === 'left' ? [project.figure, null] : [null, project.figure];
    return compareItem(project, left, right, reason) ?? [];
  });
}

/** Projects of both tables whose amounts differ: 13 on the left, 04 on the right. */
export function differentAmounts(document: BudgetTables): readonly ReconciliationItem[] {
  const budget = budgetByName(document);
  return [...targetsByName(document)].flatMap(([key, target]) => {
    const line = budget.get(key);
    return line ? (compareItem(target, target.figure, line.figure, '两表金额不同。') ?? []) : [];
  });
}

/**
 * Targets (13) against the budget (04), by name within a unit, since table 04 has no codes: amounts of projects
 * that are in both, projects of 13 without a budget line, and projects of 04 without targets.
 */
export function reconcileTargets(document: BudgetTables): Reconciliation[] {
  const missing = (['04', '13'] as const).find((no) => document.contents.tables[no] === null);
  if (missing) {
    return [AMOUNTS, WITHOUT_BUDGET, WITHOUT_TARGETS].map((named) =>
      impossible(named, `文件没有预算${missing}表。`),
    );
  }
  const targets = targetsByName(document);
  const budget = budgetByName(document);
  const both = [...targets].flatMap(([key, target]) => {
    const line = budget.get(key);
    return line ? [{ target, line }] : [];
  });
  const onlyTargets = [...targets].flatMap(([key, target]) => (budget.has(key) ? [] : [target]));
  const onlyBudget = [...budget].flatMap(([key, line]) => (targets.has(key) ? [] : [line]));
  const count = (projects: readonly NamedProject[]) => `${projects.length}个项目的金额之和`;
  return [
    compare(
      AMOUNTS,
      together(
        '13',
        `两表都有的${both.length}个项目的项目总额之和`,
        both.map(({ target }) => target),
      ),
      together(
        '04',
        `两表都有的${both.length}个项目的合计之和`,
        both.map(({ line }) => line),
      ),
      { items: differentAmounts(document) },
    ),
    compare(
      WITHOUT_BUDGET,
      together('13', `没有预算的${count(onlyTargets)}`, onlyTargets),
      together('04', '同名项目', []),
      unmatched('04', items(document, onlyTargets, 'left')),
    ),
    compare(
      WITHOUT_TARGETS,
      together('13', '同名项目', []),
      together('04', `没有绩效目标的${count(onlyBudget)}`, onlyBudget),
      unmatched('13', items(document, onlyBudget, 'right')),
    ),
  ];
}

function unmatched(table: string, found: readonly ReconciliationItem[]) {
  const explanation = found.length === 0 ? null : `有 ${found.length} 个项目在预算${table}表中没有。`;
  return { items: found, explanation };
}
