/** A row of a sheet that shows anything: its number in the file, and its cells from the first column on. */
export type SheetRow = { readonly no: number; readonly cells: readonly string[] };

/** A sheet of a workbook, or a part of one that holds one table. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] };

/** A caption, a title or a header stands within so many rows of a table's beginning. */
export const HEAD_ROWS = 8;

/** The cells of a row that are not blank. */
export function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '');
}

/** A row that stands above a header: a title, 金额单位. */
export function standsAlone(cells: readonly string[]): boolean {
  return filled(cells).length <= 1;
}
