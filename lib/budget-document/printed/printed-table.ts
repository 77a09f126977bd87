import type { Place } from '../source';

/** A column as it is shown; `long` holds paragraphs. */
export type PrintedColumn = {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'amount';
};

/**
 * A row or a total of a table: a cell for every column, null where it is blank, amounts in 万元 as decimal strings.
 * `row` counts data rows from 1, null for a total; `inherited` are the columns (from 0) whose value is the one above.
 */
export type PrintedLine = {
  readonly row: number | null;
  readonly place: Place;
  readonly cells: readonly (string | null)[];
  readonly inherited: readonly number[];
};

/** What a table says outside of its rows. */
export type PrintedFact = {
  readonly label: string;
  readonly value: string | null;
  readonly kind: 'text' | 'amount';
};

/** A table of a document with everything that was read of it; `total` is what it comes to as its total says. */
export type PrintedTable = {
  readonly no: string;
  readonly title: string;
  readonly place: Place;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedLine[];
  readonly totals: readonly PrintedLine[];
  readonly total: string | null;
  /** The lines above the rows that state money stand at `factsAt` */
  readonly facts: readonly PrintedFact[];
  readonly factsAt: Place | null;
  /** Columns in which no row and no total has anything: they are not among `columns` */
  readonly blankColumns: readonly string[];
};

/** What the reader of one kind of table finds; title and blank columns are the same for all. */
export type PrintedBody = Pick<PrintedTable, 'columns' | 'rows' | 'totals' | 'total'> &
  Partial<Pick<PrintedTable, 'facts' | 'factsAt'>>;

/**
 * A place as part of an address, one of its own for every row of a table.
 * @example placeKey({ kind: 'sheet', sheet: '预算13表', row: 7 }) === 'row-7-预算13表'
 */
export function placeKey(place: Place): string {
  if (place.kind === 'line') return `line-${place.line}`;
  if (place.kind === 'table') return `table-${place.table}-row-${place.row}`;
  const sheet = place.sheet.replace(/\s+/g, '_');
  return sheet === '' ? `row-${place.row}` : `row-${place.row}-${sheet}`;
}
