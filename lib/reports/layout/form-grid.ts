import type { Align, Cell, Row, Sheet } from './block';

/**
 * A4 landscape in points. All rows of the form share one grid of edges, so that rules stand under rules. Landscape pages
 * are bound at the top, beside portrait ones bound at the left: 25 mm stay free there.
 */
export const FORM_SHEET: Sheet = {
  width: 841.89,
  height: 595.28,
  margin: { top: 71, bottom: 44, left: 40 },
  edges: [0, 57, 129, 165, 271, 377, 483, 527, 571, 667, 761.89],
  fontSize: 9,
  lineHeight: 13,
  padding: { x: 4, y: 3.5 },
};

/** The grid's edges, named by what begins there. */
export const EDGE = {
  level1: 0,
  level2: 1,
  name: 2,
  initialBudget: 3,
  target: 4,
  actual: 5,
  weight: 6,
  score: 7,
  deviation: 8,
  moneyScore: 9,
  end: 10,
} as const;

/** Height of a row of one line. */
export const ROW_HEIGHT = 20;

type CellOptions = {
  readonly align?: Align;
  readonly heads?: Cell['heads'];
  readonly indent?: number;
  readonly divisible?: boolean;
};

/** A cell of the form in the body face, to the left unless told otherwise; headings are `heading` and centred. */
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
export function figure(
  key: string,
  from: number,
  to: number,
  text: string,
  align: 'decimal' | 'decimal-center',
): Cell {
  return cell(key, from, to, text, { align: NUMBER.test(text) ? align : 'center' });
}
