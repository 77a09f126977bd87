import { type Block, type Cell, type Row, type Sheet, textWidth } from './block';
import { breakLines } from './line-breaking';
import type { Advance } from './text-measure';

export type MeasuredCell = { readonly cell: Cell; readonly lines: readonly string[] };
export type MeasuredRow = {
  readonly cells: readonly MeasuredCell[];
  readonly minHeight: number;
  readonly height: number;
};
export type MeasuredMerged = MeasuredCell & { readonly first: number; readonly last: number };

/** A block whose texts are broken into lines and whose rows know their height. */
export type MeasuredBlock = Omit<Block, 'header' | 'rows' | 'merged'> & {
  readonly header: readonly MeasuredRow[];
  readonly headerHeight: number;
  readonly rows: readonly MeasuredRow[];
  readonly merged: readonly MeasuredMerged[];
};

/** Height of so many lines in a cell, padding included. */
export function heightOfLines(count: number, sheet: Sheet): number {
  return count * sheet.lineHeight + 2 * sheet.padding.y;
}

/** Most lines that a cell of this height holds. */
export function linesWithin(height: number, sheet: Sheet): number {
  return Math.max(0, Math.floor((height - 2 * sheet.padding.y + 0.01) / sheet.lineHeight));
}

function measureRow(row: Row, least: number, sheet: Sheet, linesOf: (cell: Cell) => string[]): MeasuredRow {
  const cells = row.cells.map((cell) => ({ cell, lines: linesOf(cell) }));
  const heights = cells.map(({ lines }) => heightOfLines(lines.length, sheet));
  const minHeight = Math.max(row.minHeight, least);
  return { cells, minHeight, height: Math.max(minHeight, ...heights) };
}

/**
 * Breaks the texts of a block into lines. Each row beside a merged cell is made high enough for the cell's whole text,
 * since a page may show that row alone.
 */
export function measureBlock(block: Block, sheet: Sheet, advance: Advance): MeasuredBlock {
  const linesOf = (cell: Cell) =>
    breakLines(cell.text, textWidth(cell, sheet), sheet.fontSize, cell.face, advance);
  const header = block.header.map((row) => measureRow(row, 0, sheet, linesOf));
  const headerHeight = header.reduce((height, row) => height + row.height, 0);
  const merged = block.merged.map((one) => ({ ...one, lines: linesOf(one.cell) }));
  const rows = block.rows.map((row, index) => {
    const beside = merged.filter((one) => one.first <= index && index <= one.last);
    const least = beside.map(
      (one) => heightOfLines(one.lines.length, sheet) - (one.first < 0 ? headerHeight : 0),
    );
    return measureRow(row, Math.max(0, ...least), sheet, linesOf);
  });
  return { ...block, header, headerHeight, rows, merged };
}
