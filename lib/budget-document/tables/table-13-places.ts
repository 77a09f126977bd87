import type { ColumnPositions } from '../columns-13';
import type { Place } from '../source';
import type { Table } from '../table-layout';
import { alignTotal } from './align-total';
import { Cells, totalLabel } from './cells';

/** Where a project of table 13 and its indicators stand, in the order of `BudgetDocument.projects`. */
export type ProjectPlace = {
  readonly row: number;
  readonly place: Place;
  readonly indicators: readonly { readonly row: number; readonly place: Place }[];
};

/** A total of table 13, which few documents print. */
export type TargetsTotal = {
  readonly label: string;
  readonly place: Place;
  readonly amounts: {
    readonly total: string | null;
    readonly fiscal: string | null;
    readonly other: string | null;
  };
};

/** Table 13 beside its projects: where they stand, and its totals. */
export type TargetsTable = {
  readonly no: string;
  readonly place: Place;
  readonly projects: readonly ProjectPlace[];
  readonly totals: readonly TargetsTotal[];
};

/** Table 13's totals, and the places of its projects as their reader found them. */
export function readTargetsTable(
  table: Table,
  positions: ColumnPositions,
  projects: readonly ProjectPlace[],
): TargetsTable {
  const cells = new Cells(table);
  const money = [positions.total, positions.fiscal, positions.other];
  const isAmount = table.columns.map((_, column) => money.includes(column));
  const totals = table.totals.map((row) => {
    const aligned = alignTotal(row.cells, isAmount);
    const [total = null, fiscal = null, other = null] = money.map((column) =>
      column === null ? null : cells.amount(aligned, column, 0),
    );
    return { label: totalLabel(row), place: row.place, amounts: { total, fiscal, other } };
  });
  return { no: table.no, place: table.place, projects, totals };
}
