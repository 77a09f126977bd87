/**
 * A cell of a sheet. The cells of a merged area all carry its text; `own` is the one that holds it.
 * `text` is what the sheet shows (`86.20%`), `exact` the same with all digits of a number (`86.2037%`).
 */
export type GridCell = {
  readonly address: string;
  readonly text: string;
  readonly exact: string;
  readonly own: boolean;
  /** A formula whose result was never stored: it shows nothing, which is not the same as being blank */
  readonly lacksResult: boolean;
};

/** A sheet as rows of cells, every row as long as the widest. */
export type Grid = { readonly name: string; readonly rows: readonly (readonly GridCell[])[] };

/** The text without blanks and line breaks: what headings are compared by. */
export function heading(cell: GridCell | undefined): string {
  return (cell?.text ?? '').replace(/\s/g, '');
}

/** The text of a cell where the cell itself holds it; `''` for the rest of a merged area. */
export function ownText(row: readonly GridCell[], column: number | null): string {
  const cell = column === null ? undefined : row[column];
  return cell?.own ? cell.text.trim() : '';
}

/** As `ownText`, a number with all its digits. */
export function ownExact(row: readonly GridCell[], column: number | null): string {
  const cell = column === null ? undefined : row[column];
  return cell?.own ? cell.exact.trim() : '';
}

/** Columns by the headings in a row: of each pattern the first column whose own text fits, null where none does. */
export function findColumns<K extends string>(
  row: readonly GridCell[],
  patterns: Readonly<Record<K, RegExp>>,
): Readonly<Record<K, number | null>> {
  const entries = Object.entries<RegExp>(patterns).map(([key, pattern]) => {
    const column = row.findIndex((cell) => cell.own && pattern.test(heading(cell)));
    return [key, column < 0 ? null : column];
  });
  return Object.fromEntries(entries);
}
