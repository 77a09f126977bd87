import type ExcelJS from 'exceljs';

/** A cell holds 32,767 characters; a program that finds more takes the file for damaged. */
const MOST_CHARACTERS = 32_000;

/** `_x000D_` means a line break to whoever reads the file (ECMA-376, 22.9.2.19): a text that says so is told apart. */
const LOOKS_ENCODED = /_(?=x[0-9a-f]{4}_)/gi;

/**
 * Makes a cell hold a text, whatever it looks like. Stored and formatted as text, what begins with `= + - @` is never
 * taken for a formula, neither on opening nor when the cell is edited, and the text is the same when it is read back;
 * numbers keep every digit and `6-1` becomes no date.
 * @param cut is added where the text is longer than a cell can hold
 */
export function setText(cell: ExcelJS.Cell, text: string | null, cut = ''): void {
  const whole = text ?? '';
  const value = whole.length > MOST_CHARACTERS ? whole.slice(0, MOST_CHARACTERS) + cut : whole;
  cell.value = value.replace(LOOKS_ENCODED, '_x005F_');
  cell.numFmt = '@';
}
