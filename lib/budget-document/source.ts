import { quote } from '@/lib/core/quote';
/** How a document was written down. */
export type DocumentFormat = 'txt' | 'docx' | 'xlsx' | 'csv';

/**
 * Where a row stands in its file: a line of a text; a row of the n-th table of a Word document; a row of a sheet
 * (`sheet` is empty for a file that has none). Everything counts from 1.
 */
export type Place =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'table'; readonly table: number; readonly row: number }
  | { readonly kind: 'sheet'; readonly sheet: string; readonly row: number };

/**
 * A row as its file has it: its cells, trimmed, one for every column of the form; merged downward, a cell stands
 * once and is blank below; merged across, it stands once in header rows of a text and is followed by blanks elsewhere.
 * `endedBy` tells what ended it: `whole` where the format itself closes rows; in a text an empty line, the caption
 * of the next table, the end of the file, or its end within the row's last line.
 */
export type SourceRow = {
  readonly cells: readonly string[];
  readonly place: Place;
  readonly endedBy: 'whole' | 'blank' | 'caption' | 'end' | 'mid-line';
};

/** A table with everything that stands in it, header rows and totals included. */
export type SourceTable = {
  readonly no: string;
  /** The table's own caption, null where it has none. */
  readonly caption: string | null;
  /** The heading above it, null where it has none. */
  readonly heading: string | null;
  readonly place: Place;
  readonly rows: readonly SourceRow[];
  /** Where the caption stands again: how many rows precede it. */
  readonly restarts: readonly { readonly rowsBefore: number; readonly place: Place }[];
};

/** What a file holds, whatever its format: tables in document order, and the lines that belong to none. */
export type SourceDocument = {
  readonly format: DocumentFormat;
  readonly tables: readonly SourceTable[];
  readonly texts: readonly string[];
  /** The file ends in the middle of a character. */
  readonly cut: boolean;
  /** What was left aside (macros, links, hidden sheets), in Chinese sentences for whoever imports it. */
  readonly notes: readonly string[];
};

/**
 * A place in words.
 * @example placeInWords({ kind: 'sheet', sheet: '预算13表', row: 7 }) === '工作表“预算13表”第7行'
 */
export function placeInWords(place: Place): string {
  if (place.kind === 'line') return `第${place.line}行`;
  if (place.kind === 'table') return `第${place.table}个表格第${place.row}行`;
  return place.sheet === '' ? `第${place.row}行` : `工作表${quote(place.sheet)}第${place.row}行`;
}
