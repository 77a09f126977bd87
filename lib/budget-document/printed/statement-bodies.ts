import { tableTotal } from '../reconciliation/totals';
import type { SideEntry, SidesTable } from '../tables/sides';
import type { OfficialExpenses } from '../tables/table-10';
import type { PrintedBody } from './printed-table';

function sideCells(...sides: readonly (SideEntry | null)[]): (string | null)[] {
  return sides.flatMap((side) => [side?.item || null, side?.amount ?? null]);
}

/** Tables 01 and 05: income beside spending. Their total is that of the income. */
export function sidesBody(table: SidesTable): PrintedBody {
  const last = table.totals.findLast(({ income }) => income?.item.includes('总计'));
  return {
    columns: [
      { key: 'income', label: '收入项目', kind: 'text' },
      { key: 'incomeAmount', label: '收入预算数', kind: 'amount' },
      { key: 'spending', label: '支出项目', kind: 'text' },
      { key: 'spendingAmount', label: '支出预算数', kind: 'amount' },
    ],
    rows: table.rows.map(({ row, place, income, spending }) => ({
      ...{ row, place, inherited: [] },
      cells: sideCells(income, spending),
    })),
    totals: table.totals.map(({ place, income, spending }) => ({
      ...{ row: null, place, inherited: [] },
      cells: sideCells(income, spending),
    })),
    total: last?.income?.amount ?? null,
  };
}

/** Table 10, 三公经费: an amount for every column of money. */
export function officialBody(table: OfficialExpenses): PrintedBody {
  return {
    columns: [
      { key: 'item', label: '项目', kind: 'text' },
      ...table.columns.map((label, nth) => ({ key: `amount-${nth}`, label, kind: 'amount' as const })),
    ],
    rows: table.rows.map(({ row, place, item, amounts }) => ({
      ...{ row, place, inherited: [] },
      cells: [item || null, ...amounts],
    })),
    totals: table.totals.map(({ label, place, amounts }) => ({
      ...{ row: null, place, inherited: [] },
      cells: [label, ...amounts],
    })),
    total: tableTotal(table.totals)?.amounts.at(-1) ?? null,
  };
}
