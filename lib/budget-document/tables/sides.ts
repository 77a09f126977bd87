import type { DocumentProblem } from '../problem';
import type { Place, SourceRow } from '../source';
import type { Table } from '../table-layout';
import { Cells, totalLabel } from './cells';

/** One side of a row: what is named, and its amount in 万元 (null where blank). */
export type SideEntry = { readonly item: string; readonly amount: string | null };

/** A row of a table that sets income and spending side by side; a side without text and amount is null. */
export type SidesRow = {
  readonly row: number;
  readonly place: Place;
  readonly income: SideEntry | null;
  readonly spending: SideEntry | null;
};

/** A total of both sides. */
export type SidesTotal = Omit<SidesRow, 'row'> & { readonly label: string };

/** Tables 01 (收支总表) and 05 (财政拨款收支预算总表). */
export type SidesTable = {
  readonly no: string;
  readonly place: Place;
  readonly rows: readonly SidesRow[];
  readonly totals: readonly SidesTotal[];
};

const ITEM = ['项目'];
const AMOUNT = ['预算数', '金额'];

/** Reads a table with income on the left and spending on the right, and what could not be read of it. */
export function readSides(table: Table): {
  readonly table: SidesTable;
  readonly notices: readonly DocumentProblem[];
} {
  const cells = new Cells(table);
  const side = (nth: number) => {
    const [item, amount] = [cells.find(ITEM, nth), cells.find(AMOUNT, nth)];
    if (item < 0) cells.notice(0, '项目', `表头没有第${nth + 1}个“项目”列。`);
    if (amount < 0) cells.notice(0, '预算数', `表头没有第${nth + 1}个“预算数”列。`);
    return (row: SourceRow, number: number): SideEntry | null => {
      const text = row.cells[item] ?? '';
      const value = cells.amount(row.cells, amount, number);
      return text === '' && value === null ? null : { item: text, amount: value };
    };
  };
  const [income, spending] = [side(0), side(1)];
  const read = (row: SourceRow, number: number) => ({
    place: row.place,
    income: income(row, number),
    spending: spending(row, number),
  });
  const rows = table.rows.map((row, index) => ({ row: index + 1, ...read(row, index + 1) }));
  const totals = table.totals.map((row) => ({ label: totalLabel(row), ...read(row, 0) }));
  return { table: { no: table.no, place: table.place, rows, totals }, notices: cells.notices };
}
