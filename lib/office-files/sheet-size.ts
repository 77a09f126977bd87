import { SaxesParser } from 'saxes';

/** Whether rows and columns are those of a sheet, how many cells it has (a row counts as one), how many are merged. */
export type SheetSize = { readonly withinSheet: boolean; readonly cells: number; readonly merged: number };

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

type Attributes = Readonly<Record<string, string>>;

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function place(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  const [row, column] = [Number(match[2]), columnNumber(match[1])];
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

function areaOf(range: string): number {
  const [first = '', last = first] = range.split(':');
  const [from, to] = [place(first), place(last)];
  if (!from || !to) return Number.POSITIVE_INFINITY;
  return (Math.abs(to.row - from.row) + 1) * (Math.abs(to.column - from.column) + 1);
}

function isUpTo(text: string | undefined, last: number): boolean {
  return text === undefined || (/^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= last);
}

/** Whether an element stands on the sheet: the reader goes through all rows and columns up to the last one named. */
function isWithin(name: string, { r, max }: Attributes): boolean {
  if (name === 'row') return isUpTo(r, LAST_ROW);
  if (name === 'c') return r === undefined || place(r) !== null;
  return name !== 'col' || isUpTo(max, LAST_COLUMN);
}

class BrokenMarkup extends Error {}

/**
 * How large a sheet is, by its markup and before the reader of workbooks makes anything of it.
 * @returns null where the markup is broken
 */
export function sheetSize(markup: string): SheetSize | null {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let [withinSheet, cells, merged] = [true, 0, 0];
  // What is broken is read no further: a fault in every tag would take long to count.
  parser.on('error', (error) => {
    throw new BrokenMarkup(error.message);
  });
  parser.on('doctype', () => {
    throw new BrokenMarkup('a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c' || name === 'row') cells += 1;
    if (name === 'mergeCell') merged += areaOf(attributes.ref ?? '');
    withinSheet &&= isWithin(name, attributes);
  });
  try {
    parser.write(markup).close();
  } catch (error) {
    if (error instanceof BrokenMarkup) return null;
    throw error;
  }
  return { withinSheet, cells, merged };
}
