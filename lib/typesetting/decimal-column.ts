import { type Block, type Cell, type Sheet, textWidth } from './block';
import { type Advance, widthOf } from './text-measure';

/** How the numbers of a column stand. */
type DecimalColumn = {
  readonly fontSize: number;
  /** From the right end of the column's text to the left end of the decimal point, in points */
  readonly behind: number;
};

/** The columns of a document that hold numbers, by the edges between which they stand. */
export type DecimalColumns = ReadonlyMap<string, DecimalColumn>;

/** Smallest print of a number that is too long for its column; what is longer still is broken like any text. */
const SMALLEST = 6;

const keyOf = ({ from, to, align }: Cell): string => `${from} ${to} ${align}`;

function isDecimal({ align }: Cell): boolean {
  return align === 'decimal' || align === 'decimal-center';
}

/** A number before its decimal point, and from there on. */
function atPoint(text: string): readonly [whole: string, rest: string] {
  const at = text.search(/[^\d,-]/u);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** Width of what stands before the decimal point, in em. */
export function widthBeforePoint(text: string, cell: Cell, advance: Advance): number {
  return widthOf(atPoint(text)[0], cell.face, advance);
}

type Widest = { readonly cell: Cell; readonly before: number; readonly behind: number };

function decimalColumn({ cell, before, behind }: Widest, sheet: Sheet): DecimalColumn {
  const room = textWidth(cell, sheet);
  const whole = before + behind;
  const fontSize = Math.min(sheet.fontSize, Math.max(SMALLEST, room / whole));
  const spare = Math.max(0, room - whole * fontSize);
  return { fontSize, behind: behind * fontSize + (cell.align === 'decimal' ? 0 : spare / 2) };
}

function* cellsOf({ header, rows }: Block): Iterable<Cell> {
  for (const { cells } of [...header, ...rows]) yield* cells;
}

/**
 * Where the decimal points of each column stand. Columns between the same edges are one, in whichever block they are,
 * so that a total stands under its terms; where a number is too long, the whole column is set smaller.
 */
export function decimalColumns(blocks: readonly Block[], sheet: Sheet, advance: Advance): DecimalColumns {
  const widest = new Map<string, Widest>();
  for (const block of blocks) {
    for (const cell of cellsOf(block)) {
      if (!isDecimal(cell)) continue;
      const [before, behind] = atPoint(cell.text).map((part) => widthOf(part, cell.face, advance));
      const known = widest.get(keyOf(cell));
      widest.set(keyOf(cell), {
        cell,
        before: Math.max(known?.before ?? 0, before ?? 0),
        behind: Math.max(known?.behind ?? 0, behind ?? 0),
      });
    }
  }
  return new Map([...widest].map(([key, column]) => [key, decimalColumn(column, sheet)]));
}

/** The column that a cell stands in, null where it holds no number. */
export function columnOf(cell: Cell, columns: DecimalColumns): DecimalColumn | null {
  return isDecimal(cell) ? (columns.get(keyOf(cell)) ?? null) : null;
}

/** Whether a number stands within its cell with its decimal point where the column has it. */
export function fitsColumn(cell: Cell, column: DecimalColumn, sheet: Sheet, advance: Advance): boolean {
  const before = widthBeforePoint(cell.text, cell, advance) * column.fontSize;
  return before + column.behind <= textWidth(cell, sheet) + 0.01;
}
