import { linesOf } from './word-paragraph';

/** A cell while it is read. `span`: columns of the grid; `hidden`: merged into the one above or beside, or deleted. */
export type WordCell = { lines: string[]; span: number; hidden: boolean };

/** A row while it is read; `before` and `after`: columns of the grid that it leaves out. */
export type WordRow = { cells: WordCell[]; before: number; after: number; dropped: boolean };

/** What a row holds, cell by cell of the grid on which it begins. */
type PlacedRow = {
  readonly number: number;
  readonly cells: readonly { readonly at: number; readonly text: string }[];
  readonly width: number;
};

/** A row as wide as its table; `number` counts from 1 within the table. */
export type GridRow = { readonly number: number; readonly cells: readonly string[] };

/**
 * Narrower than a millimetre (in twentieths of a point) no cell holds anything: such columns come from borders that
 * were drawn a little beside each other.
 */
const SLIVER = 60;

/** A table while it is read: `grid` holds the widths of its columns, 0 where unknown. */
export class WordTable {
  readonly grid: number[] = [];
  private readonly rows: PlacedRow[] = [];
  /** Rows so far, those left out included. */
  count = 0;

  /** Takes a complete row. */
  add({ cells, before, after, dropped }: WordRow): void {
    this.count++;
    if (dropped) return;
    let at = before;
    const placed = cells.map((cell) => {
      const here = { at, text: cell.hidden ? '' : linesOf(cell.lines.join('\n')).join('\n') };
      at += cell.span;
      return here;
    });
    this.rows.push({ number: this.count, cells: placed, width: at + after });
  }

  /**
   * Its rows, each as wide as the table: a cell that spans several columns is followed by blanks. Columns of the
   * grid in which no row has a cell of its own are none of the table.
   */
  gridRows(): GridRow[] {
    const width = Math.max(0, this.grid.length, ...this.rows.map((row) => row.width));
    const columns = this.columns(width);
    const last = columns.at(-1) ?? -1;
    return this.rows.map(({ number, cells }) => {
      const texts = Array.from({ length: last + 1 }, () => '');
      for (const { at, text } of cells) {
        if (text !== '') texts[columns[at] ?? last] = text;
      }
      return { number, cells: texts };
    });
  }

  /** The table's column for every column of the grid. */
  private columns(width: number): number[] {
    const slivers = this.withoutSlivers(width);
    const columns = this.rows.every((row) => keepsCells(row, slivers))
      ? slivers
      : Array.from({ length: width }, (_, column) => column);
    return this.rows.length > 2 ? this.withoutUnused(columns) : columns;
  }

  private withoutSlivers(width: number): number[] {
    let column = 0;
    let room = 0;
    return Array.from({ length: width }, (_, index) => {
      const own = this.grid[index - 1] ?? 0;
      room += own;
      if (index > 0 && (own === 0 || room > SLIVER)) {
        column++;
        room = 0;
      }
      return column;
    });
  }

  private withoutUnused(columns: readonly number[]): number[] {
    const used = new Set(this.rows.flatMap(({ cells }) => cells.map(({ at }) => columns[at] ?? 0)));
    let next = -1;
    let above = -1;
    return columns.map((column) => {
      if (column !== above && used.has(column)) next++;
      above = column;
      return Math.max(0, next);
    });
  }
}

/** Whether no two cells with content would fall into one column. */
function keepsCells({ cells }: PlacedRow, columns: readonly number[]): boolean {
  const filled = cells.filter(({ text }) => text !== '').map(({ at }) => columns[at]);
  return new Set(filled).size === filled.length;
}
