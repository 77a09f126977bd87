import type { Figure } from '@/lib/charts/figure';
import type { Block, Cell } from './block';
import type { Face } from './text-measure';

/** One line of text; `x` is its left end, `y` its baseline, from the top left corner of the page in points. */
export type PlacedLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where it is not that of its box: a stretch of a line of several faces */
  readonly face?: Face;
  /** Added behind every character, in points, so that a line reaches the edge */
  readonly spacing?: number;
};

/** A picture with its top left corner. */
export type PlacedFigure = {
  readonly figure: Figure;
  /** What it shows */
  readonly words: string;
  readonly x: number;
  readonly y: number;
};

/** A cell, or the part of it that a page shows. */
export type Box = {
  readonly key: string;
  readonly block: string;
  /** Row within the block; −1 and less in its header, counted upwards from its last row. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  readonly figure: PlacedFigure | null;
  readonly heading: Block['heading'];
  readonly face: Face;
  readonly fontSize: number;
  readonly heads: Cell['heads'];
  readonly ruled: boolean;
  /** Columns and rows of the whole cell, not only of this page's part. */
  readonly span: { readonly columns: number; readonly rows: number };
  /** Printed on an earlier page already: a header or a merged cell's text, shown again for the eye alone. */
  readonly repeated: boolean;
};
