import type { Block, Row, Sheet } from './block';
import { cell, heading, ROW_HEIGHT, row } from './cells';

/** Lines of text over the whole width of a sheet. */
export function linesBlock(name: string, texts: readonly string[], sheet: Sheet): Block {
  const end = sheet.edges.length - 1;
  const rows = texts.map((text, i) => row([cell(`${name}.${i}`, 0, end, text)], ROW_HEIGHT));
  return { name, header: [], rows, merged: [], ruled: false, together: false };
}

/** A table whose columns are those of the sheet. */
export function listBlock(name: string, columns: readonly string[], rows: readonly Row[]): Block {
  const header = [row(columns.map((text, i) => heading(`${name}.column.${i}`, i, i + 1, text, 'column')))];
  return { name, header, rows, merged: [], ruled: true, together: false };
}
