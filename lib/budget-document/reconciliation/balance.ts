import type { BudgetTables } from '../budget-document';
import type { SidesTable } from '../tables/sides';
import { compare, impossible } from './compare';
import type { Figure } from './figure';
import type { Reconciliation } from './reconciliation';
import { isNumbered, linesBelow, type SideLine, sideLine, sideLines, sumOfLines } from './sides';

const CARRIED = /^上年结转(?:结余)?$/;
const LEFT_OVER = /^年终结转(?:结余)?$/;

function sumInWords(lines: readonly SideLine[]): string {
  return `${lines.map(({ item }) => `“${item}”`).join('与')}之和`;
}

/** Compares two figures of which one may be missing. */
function checked(
  check: string,
  name: string,
  left: Figure | null | undefined,
  right: Figure | null | undefined,
): Reconciliation {
  const named = { check, name };
  return left && right ? compare(named, left, right) : impossible(named, '表中没有这些行。');
}

function totalIs(table: SidesTable, total: SideLine | null, parts: readonly (SideLine | null)[]) {
  const present = parts.flatMap((part) => part ?? []);
  return [
    total?.figure,
    present.length === 0 ? null : sumOfLines(table, sumInWords(present), present),
  ] as const;
}

function reconcileOverall(table: SidesTable): Reconciliation[] {
  const [income, spending] = [sideLines(table, 'income'), sideLines(table, 'spending')];
  const [thisYear, spent] = [sideLine(income, /^本年收入合计$/), sideLine(spending, /^本年支出合计$/)];
  const [allIncome, allSpending] = [sideLine(income, /^收入总计$/), sideLine(spending, /^支出总计$/)];
  const items = (lines: readonly SideLine[], words: string) =>
    sumOfLines(table, words, lines.filter(isNumbered));
  return [
    checked(
      '01-income-items',
      '预算01表：本年收入合计 = 各项收入之和',
      thisYear?.figure,
      items(income, '各项收入之和'),
    ),
    checked(
      '01-spending-items',
      '预算01表：本年支出合计 = 各项支出之和',
      spent?.figure,
      items(spending, '各项支出之和'),
    ),
    checked(
      '01-income-total',
      '预算01表：收入总计 = 本年收入合计 + 上年结转结余',
      ...totalIs(table, allIncome, [thisYear, sideLine(income, CARRIED)]),
    ),
    checked(
      '01-spending-total',
      '预算01表：支出总计 = 本年支出合计 + 年终结转结余',
      ...totalIs(table, allSpending, [spent, sideLine(spending, LEFT_OVER)]),
    ),
    checked('01-balance', '预算01表：收入总计 = 支出总计', allIncome?.figure, allSpending?.figure),
  ];
}

function reconcileAppropriations(table: SidesTable): Reconciliation[] {
  const [income, spending] = [sideLines(table, 'income'), sideLines(table, 'spending')];
  const [thisYear, carried] = [sideLine(income, /^本年收入$/), sideLine(income, CARRIED)];
  const [spent, leftOver] = [sideLine(spending, /^本年支出$/), sideLine(spending, LEFT_OVER)];
  const [allIncome, allSpending] = [sideLine(income, /^收入总计$/), sideLine(spending, /^支出总计$/)];
  const below = (line: SideLine | null) => {
    const lines = line ? linesBelow(income, line) : [];
    return lines.length === 0 ? null : sumOfLines(table, `“${line?.item}”下各项之和`, lines);
  };
  const items = spending.filter((line) => isNumbered(line) && line !== spent && line !== leftOver);
  return [
    checked('05-income-this-year', '预算05表：本年收入 = 各项之和', thisYear?.figure, below(thisYear)),
    checked('05-income-carried', '预算05表：上年结转 = 各项之和', carried?.figure, below(carried)),
    checked(
      '05-income-total',
      '预算05表：收入总计 = 本年收入 + 上年结转',
      ...totalIs(table, allIncome, [thisYear, carried]),
    ),
    checked(
      '05-spending-items',
      '预算05表：本年支出 = 各项支出之和',
      spent?.figure,
      sumOfLines(table, '各项支出之和', items),
    ),
    checked(
      '05-spending-total',
      '预算05表：支出总计 = 本年支出 + 年终结转结余',
      ...totalIs(table, allSpending, [spent, leftOver]),
    ),
    checked('05-balance', '预算05表：收入总计 = 支出总计', allIncome?.figure, allSpending?.figure),
  ];
}

/** Tables 01 and 05: totals with their lines, and income = spending. */
export function reconcileBalances({ contents: { tables } }: BudgetTables): Reconciliation[] {
  return [
    ...(tables['01'] ? reconcileOverall(tables['01']) : []),
    ...(tables['05'] ? reconcileAppropriations(tables['05']) : []),
  ];
}
