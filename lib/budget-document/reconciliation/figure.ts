import { Dec, sum } from '@/lib/core/decimal';
import type { Place } from '../source';
import type { ReconciliationSide } from './reconciliation';

/** Something to compare: the shown amounts that add up to it, and where they stand. Empty: the cell is blank. */
export type Figure = { readonly at: ReconciliationSide; readonly shown: readonly string[] };

/** Where a figure stands, in words: `预算04表合计行“合计”`. */
function side(
  table: string | null,
  what: string,
  row: number | null,
  place: Place | null,
): ReconciliationSide {
  return { table, row, place, label: `${table === null ? '文本说明' : `预算${table}表`}${what}` };
}

function present(amounts: readonly (string | null)[]): readonly string[] {
  return amounts.filter((amount): amount is string => amount !== null);
}

/** A figure of one cell of a table. `what` says which, after the table's number: `合计行“合计”`. */
export function cellFigure(
  table: string,
  what: string,
  cell: { readonly place: Place; readonly row?: number; readonly amount: string | null },
): Figure {
  return { at: side(table, what, cell.row ?? null, cell.place), shown: present([cell.amount]) };
}

/** A sum over cells of a table; it has a place only where all are in one row. */
export function sumFigure(
  table: string,
  what: string,
  amounts: readonly (string | null)[],
  at: { readonly row: number; readonly place: Place } | null = null,
): Figure {
  return { at: side(table, what, at?.row ?? null, at?.place ?? null), shown: present(amounts) };
}

/** One amount of rows that belong together; of several the place is the first one's. */
export function rowsFigure(
  table: string,
  label: string,
  amounts: readonly (string | null)[],
  first: { readonly row: number; readonly place: Place },
): Figure {
  if (amounts.length === 1) return sumFigure(table, `“${label}”`, amounts, first);
  const what = `“${label}”（${amounts.length}行之和）`;
  return { at: side(table, what, null, first.place), shown: present(amounts) };
}

/** A figure that a sentence of the document states. */
export function statedFigure(text: string, amount: string | null): Figure {
  const quoted = text.replaceAll('“', '‘').replaceAll('”', '’');
  return { at: side(null, `“${quoted}”`, null, null), shown: present([amount]) };
}

/** What a figure comes to; 0 where nothing is shown. */
export function worth({ shown }: Figure): Dec {
  return sum(shown.map((amount) => new Dec(amount)));
}

/** A figure's amount in 万元 without trailing zeros, null where nothing is shown. */
export function amountOf(figure: Figure): string | null {
  return figure.shown.length === 0 ? null : worth(figure).toFixed();
}
