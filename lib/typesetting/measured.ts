import { type Block, type Cell, type Look, type Row, type Sheet, textWidth } from './block';
import { columnOf, type DecimalColumns, decimalColumns, fitsColumn } from './decimal-column';
import { breakText, type Line } from './line-breaking';
import type { Advance } from './text-measure';

export type MeasuredCell = {
  readonly cell: Cell;
  readonly lines: readonly Line[];
  readonly fontSize: number;
  /** Of a number in one line: from the right end of its room to the decimal point, in points; null for other texts */
  readonly behindPoint: number | null;
};
export type MeasuredRow = {
  readonly cells: readonly MeasuredCell[];
  readonly minHeight: number;
  readonly height: number;
};
export type MeasuredMerged = MeasuredCell & { readonly first: number; readonly last: number };

/** A block whose texts are broken into lines and whose rows know their height. */
export type MeasuredBlock = Omit<Block, 'header' | 'rows' | 'merged' | 'look'> & {
  /** The paper with the block's own grid and sizes */
  readonly sheet: Sheet;
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

function measureRow(
  row: Row,
  least: number,
  sheet: Sheet,
  measured: (cell: Cell) => MeasuredCell,
): MeasuredRow {
  const cells = row.cells.map(measured);
  const heights = cells.map(({ lines }) => heightOfLines(lines.length, sheet));
  const minHeight = Math.max(row.minHeight, least);
  return { cells, minHeight, height: Math.max(minHeight, ...heights) };
}

/**
 * Breaks the texts of a block into lines. Each row beside a merged cell is made high enough for the cell's whole text,
 * since a page may show that row alone.
 */
function measureBlock(block: Block, sheet: Sheet, columns: DecimalColumns, advance: Advance): MeasuredBlock {
  const measured = (cell: Cell): MeasuredCell => {
    const column = columnOf(cell, columns);
    const fontSize = column?.fontSize ?? sheet.fontSize;
    const lines = cell.figure ? [] : breakCell(cell, sheet, fontSize, advance);
    const aligned = column && lines.length === 1 && fitsColumn(cell, column, sheet, advance);
    return { cell, lines, fontSize, behindPoint: aligned ? column.behind : null };
  };
  const header = block.header.map((row) => measureRow(row, 0, sheet, measured));
  const headerHeight = header.reduce((height, row) => height + row.height, 0);
  const merged = block.merged.map((one) => ({ ...one, ...measured(one.cell) }));
  const rows = block.rows.map((row, index) => {
    const beside = merged.filter((one) => one.first <= index && index <= one.last);
    const least = beside.map(
      (one) => heightOfLines(one.lines.length, sheet) - (one.first < 0 ? headerHeight : 0),
    );
    return measureRow(row, Math.max(0, ...least), sheet, measured);
  });
  const { name, ruled, together, heading, staysWithNext } = block;
  return { name, ruled, together, heading, staysWithNext, sheet, header, headerHeight, rows, merged };
}

/** A text in several faces is measured by the wider of them: it is never too long. */
function breakCell(cell: Cell, sheet: Sheet, fontSize: number, advance: Advance): Line[] {
  const width = cell.runs
    ? (character: string) => Math.max(advance(character, 'body'), advance(character, 'heading'))
    : (character: string) => advance(character, cell.face);
  return breakText(cell.text, textWidth(cell, sheet), fontSize, width, cell.firstIndent);
}

/** The blocks of a part, with the numbers of each column one under the other. */
export function measureBlocks(blocks: readonly Block[], sheet: Sheet, advance: Advance): MeasuredBlock[] {
  const columns = new Map<Look, DecimalColumns>();
  const columnsOf = (look: Look): DecimalColumns => {
    const known = columns.get(look);
    if (known) return known;
    const alike = blocks.filter((block) => (block.look ?? sheet) === look);
    const found = decimalColumns(alike, { ...sheet, ...look }, advance);
    columns.set(look, found);
    return found;
  };
  return blocks.map((block) => {
    const look = block.look ?? sheet;
    return measureBlock(block, { ...sheet, ...look }, columnsOf(look), advance);
  });
}
