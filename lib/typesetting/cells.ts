import type { Align, Cell, Row } from './block';

/** Height of a row of one line. */
export const ROW_HEIGHT = 20;

type CellOptions = {
  readonly align?: Align;
  readonly heads?: Cell['heads'];
  readonly indent?: number;
  readonly divisible?: boolean;
};

/** A cell in the body face, to the left unless told otherwise; headings are `heading` and centred. */
export function cell(key: string, from: number, to: number, text: string, options: CellOptions = {}): Cell {
  const { align = 'left', heads = null, indent = 0, divisible = false } = options;
  return { key, from, to, text, face: 'body', align, heads, indent, divisible };
}

export function heading(key: string, from: number, to: number, text: string, heads: 'column' | 'row'): Cell {
  return { ...cell(key, from, to, text, { align: 'center', heads }), face: 'heading' };
}

export function row(cells: readonly Cell[], minHeight = ROW_HEIGHT): Row {
  return { cells, minHeight };
}

const NUMBER = /^-?[\d,]+(?:\.\d+)?%?$/u;

/** A number of a column of numbers; words in its place stand in the middle. */
export function numberCell(
  key: string,
  from: number,
  to: number,
  text: string,
  align: 'decimal' | 'decimal-center',
): Cell {
  return cell(key, from, to, text, { align: NUMBER.test(text) ? align : 'center' });
}
