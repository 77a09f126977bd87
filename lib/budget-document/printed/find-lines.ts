import { Dec, formatMoney } from '@/lib/core/decimal';
import { squeezed } from '@/lib/core/fullwidth';
import { placeInWords } from '../source';
import { type PrintedColumn, type PrintedLine, type PrintedTable, placeKey } from './printed-table';

/** Everything that a row can be found by: its cells, amounts also as they are shown, and its place. */
function textOf({ cells, place }: PrintedLine, columns: readonly PrintedColumn[]): string {
  const texts = cells.flatMap((cell, column) => {
    if (cell === null) return [];
    return columns[column]?.kind === 'amount' ? [cell, formatMoney(new Dec(cell))] : [cell];
  });
  return squeezed([...texts, placeInWords(place)].join('\n')).toLowerCase();
}

/** The table with the rows and totals alone that have every word of a text; all of them for a blank one. */
export function withLinesOf(table: PrintedTable, text: string): PrintedTable {
  const words = text.split(/\s+/).map((word) => squeezed(word).toLowerCase());
  if (words.every((word) => word === '')) return table;
  const has = (line: PrintedLine) => {
    const own = textOf(line, table.columns);
    return words.every((word) => own.includes(word));
  };
  return { ...table, rows: table.rows.filter(has), totals: table.totals.filter(has) };
}

/** The page, from 1, on which the row at a place stands; 1 where no row does. */
export function pageOfPlace({ rows }: PrintedTable, key: string, pageSize: number): number {
  const index = rows.findIndex(({ place }) => placeKey(place) === key);
  return Math.floor(Math.max(0, index) / pageSize) + 1;
}
