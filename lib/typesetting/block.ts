import type { Figure } from '@/lib/charts/figure';
import type { Face } from './text-measure';

/** `decimal`: numbers of a column one under the other at the decimal point, at its right; `decimal-center`: in its middle. */
export type Align = 'left' | 'center' | 'right' | 'decimal' | 'decimal-center';

/** A stretch of text in one face. */
export type Run = { readonly text: string; readonly face: Face };

/** Text in a rectangle of the grid, before it has a place on paper. `from` and `to` count the grid's edges. */
export type Cell = {
  /** Stays the same on every page that shows a part of the cell. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly face: Face;
  readonly align: Align;
  /** A cell that names others, `th` in HTML: what it names. */
  readonly heads: 'column' | 'row' | null;
  /** Room to the left of the text, in points, beside the padding. */
  readonly indent: number;
  /** May its lines be divided between pages although a whole page would hold them? */
  readonly divisible: boolean;
  /** The text in several faces: joined they are the text */
  readonly runs?: readonly Run[];
  /** Room before the first line of each of its paragraphs, in points */
  readonly firstIndent?: number;
  /** Lines reach both edges, but for the last of each paragraph */
  readonly justified?: boolean;
  /** A picture in place of the text, which says in words what it shows */
  readonly figure?: Figure;
};

export type Row = { readonly cells: readonly Cell[]; readonly minHeight: number };

/** A cell that stands beside the rows `first` to `last` of its block; `first` −1 takes the header rows in as well. */
export type MergedCell = { readonly cell: Cell; readonly first: number; readonly last: number };

/** Rows that share a header, which is printed again on every page that the block reaches. */
export type Block = {
  readonly name: string;
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
  readonly merged: readonly MergedCell[];
  /** With rules around the cells, or plain lines of text. */
  readonly ruled: boolean;
  /** Keep all rows on one page, if a page holds them. */
  readonly together: boolean;
  /** A heading of this level */
  readonly heading?: 1 | 2 | 3 | 4;
  /** It never stands last on a page. */
  readonly staysWithNext?: boolean;
  /** Grid and sizes of its own; those of the sheet otherwise. Blocks that share the object share columns. */
  readonly look?: Look;
};

/** Sizes in points that hold for a whole document. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number };
  /** x of the grid's edges from the left margin. */
  readonly edges: readonly number[];
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly padding: { readonly x: number; readonly y: number };
};

/** How the text of a block stands. */
export type Look = Pick<Sheet, 'edges' | 'fontSize' | 'lineHeight' | 'padding'>;

/** Width of the text of a cell. */
export function textWidth(cell: Cell, sheet: Sheet): number {
  return edge(sheet, cell.to) - edge(sheet, cell.from) - 2 * sheet.padding.x - cell.indent;
}

/** x of one of the grid's edges from the left margin. */
export function edge(sheet: Sheet, index: number): number {
  const x = sheet.edges[index];
  if (x === undefined) throw new RangeError(`the grid has no edge ${index}`);
  return x;
}
