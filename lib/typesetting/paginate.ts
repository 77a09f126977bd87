import type { Sheet } from './block';
import { heightOfLines, linesWithin, type MeasuredBlock, type MeasuredRow } from './measured';

/** A part of a row on one page: for each cell the lines `start` (inclusive) to `end` (exclusive). */
export type RowPart = {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
};

/** What one page shows of one block. */
export type Slice = {
  readonly block: number;
  readonly top: number;
  /** The block's header is printed here again, not for the first time. */
  readonly headerRepeated: boolean;
  readonly parts: readonly RowPart[];
};

export type PagePlan = { readonly slices: readonly Slice[] };

/** A row that has to begin a page. */
export type ForcedBreak = { readonly block: number; readonly row: number };

/** Fewest lines of a divided cell at the foot of a page. */
const FEW_LINES = 3;

/** A row of a table that a page holds is divided only if it has a divisible text longer than this. */
const MANY_LINES = 12;

/** A paragraph is divided from this length on. */
const PARAGRAPH_LINES = 4;

const ROUNDING = 0.01;

type OpenSlice = { block: number; top: number; headerRepeated: boolean; parts: RowPart[] };

/** Fills pages from the top; the only place that decides where a page ends. */
class Paginator {
  private readonly pages: { slices: OpenSlice[] }[] = [{ slices: [] }];
  private y: number;
  private readonly headersShown = new Set<number>();

  constructor(
    private readonly blocks: readonly MeasuredBlock[],
    private readonly sheet: Sheet,
    firstTop: number,
    private readonly forced: ForcedBreak | null,
  ) {
    this.y = firstTop;
  }

  plan(): PagePlan[] {
    this.blocks.forEach((block, index) => {
      this.block(block, index);
    });
    return this.pages;
  }

  private get bottom(): number {
    return this.sheet.height - this.sheet.margin.bottom;
  }

  private get room(): number {
    return this.bottom - this.y + ROUNDING;
  }

  /** Height that a row of the block finds on an empty page. */
  private pageRoom(block: MeasuredBlock): number {
    return this.bottom - this.sheet.margin.top - block.headerHeight;
  }

  private newPage(): void {
    this.pages.push({ slices: [] });
    this.y = this.sheet.margin.top;
  }

  private get pageIsEmpty(): boolean {
    return this.pages.at(-1)?.slices.length === 0;
  }

  private block(block: MeasuredBlock, index: number): void {
    const whole = wholeHeight(block);
    const fits = whole <= this.pageRoom(block) + block.headerHeight;
    const wants = block.staysWithNext
      ? whole + this.beginning(index + 1)
      : block.together && fits
        ? whole
        : 0;
    if (wants > this.room && !this.pageIsEmpty) this.newPage();
    block.rows.forEach((row, rowIndex) => {
      this.row(block, index, row, rowIndex);
    });
  }

  /** What has to follow a heading on its page: of further headings everything, of another block its header and first row. */
  private beginning(index: number): number {
    const block = this.blocks[index];
    const first = block?.rows[0];
    if (!block || !first) return 0;
    if (block.staysWithNext) return wholeHeight(block) + this.beginning(index + 1);
    if (block.together) return Math.min(wholeHeight(block), this.bottom - this.sheet.margin.top);
    return block.headerHeight + (leastPart(first, this.pageRoom(block), block) ?? first.height);
  }

  private row(block: MeasuredBlock, index: number, row: MeasuredRow, rowIndex: number): void {
    if (this.forced?.block === index && this.forced.row === rowIndex && !this.pageIsEmpty) this.newPage();
    const header = this.open(index) ? 0 : block.headerHeight;
    if (header + row.height <= this.room) {
      this.whole(block, index, row, rowIndex);
      return;
    }
    const least = leastPart(row, this.pageRoom(block), block);
    if (least === null) {
      this.newPage();
      this.whole(block, index, row, rowIndex);
      return;
    }
    this.divided(block, index, row, rowIndex, least);
  }

  private open(index: number): OpenSlice | null {
    const last = this.pages.at(-1)?.slices.at(-1);
    return last?.block === index ? last : null;
  }

  private slice(block: MeasuredBlock, index: number): OpenSlice {
    const open = this.open(index);
    if (open) return open;
    const slice = { block: index, top: this.y, headerRepeated: this.headersShown.has(index), parts: [] };
    this.headersShown.add(index);
    this.pages.at(-1)?.slices.push(slice);
    this.y += block.headerHeight;
    return slice;
  }

  private whole(block: MeasuredBlock, index: number, row: MeasuredRow, rowIndex: number): void {
    const ranges = row.cells.map(({ lines }) => ({ start: 0, end: lines.length }));
    this.put(block, index, { row: rowIndex, height: row.height, ranges });
  }

  private put(block: MeasuredBlock, index: number, part: Omit<RowPart, 'top'>): void {
    const slice = this.slice(block, index);
    slice.parts.push({ ...part, top: this.y });
    this.y += part.height;
  }

  private divided(
    block: MeasuredBlock,
    index: number,
    row: MeasuredRow,
    rowIndex: number,
    least: number,
  ): void {
    let starts = row.cells.map(() => 0);
    let needed = least;
    for (;;) {
      const header = this.open(index) ? 0 : block.headerHeight;
      if (header + needed > this.room && !this.pageIsEmpty) {
        this.newPage();
        continue;
      }
      const part = partWithin(row, starts, this.room - header, block.sheet);
      this.put(block, index, { ...part, row: rowIndex });
      starts = part.ranges.map(({ end }) => end);
      if (row.cells.every(({ lines }, i) => (starts[i] ?? 0) >= lines.length)) return;
      this.newPage();
      needed = 0;
    }
  }
}

function wholeHeight({ headerHeight, rows }: MeasuredBlock): number {
  return rows.reduce((height, row) => height + row.height, headerHeight);
}

/**
 * Least height of the first part of a row that is divided between pages; null if the row is to be moved whole.
 * Cells that are not divisible stay whole where a page can hold them.
 */
function leastPart(row: MeasuredRow, pageRoom: number, { sheet, ruled }: MeasuredBlock): number | null {
  const fits = row.height <= pageRoom;
  const most = ruled ? MANY_LINES : PARAGRAPH_LINES;
  if (fits && !row.cells.some(({ cell, lines }) => cell.divisible && lines.length > most)) return null;
  const heights = row.cells.map(({ cell, lines }) => {
    const whole = heightOfLines(lines.length, sheet);
    if (!cell.divisible && whole <= pageRoom) return whole;
    return heightOfLines(Math.min(lines.length, FEW_LINES), sheet);
  });
  const least = Math.max(row.minHeight, ...heights);
  return least <= pageRoom ? least : 0;
}

/** The lines of each cell, from `starts` on, that a part of at most `room` holds. */
function partWithin(
  row: MeasuredRow,
  starts: readonly number[],
  room: number,
  sheet: Sheet,
): Omit<RowPart, 'row' | 'top'> {
  const capacity = Math.max(1, linesWithin(room, sheet));
  const ranges = row.cells.map(({ lines }, i) => {
    const start = starts[i] ?? 0;
    const left = lines.length - start;
    if (left <= capacity) return { start, end: lines.length };
    const alone = left - capacity === 1 && capacity > FEW_LINES;
    return { start, end: start + capacity - (alone ? 1 : 0) };
  });
  const most = Math.max(...ranges.map(({ start, end }) => end - start));
  return { ranges, height: Math.max(Math.min(row.minHeight, room), heightOfLines(most, sheet)) };
}

/**
 * Decides which rows stand on which page, from top to bottom, with every block's header above its rows on each page.
 * A row goes to the next page whole; a row with a long text is divided between lines, a row higher than a page always.
 * @param firstTop y where the first page's blocks begin; later pages begin at the top margin.
 */
export function paginate(
  blocks: readonly MeasuredBlock[],
  sheet: Sheet,
  firstTop: number,
  forced: ForcedBreak | null,
): PagePlan[] {
  return new Paginator(blocks, sheet, firstTop, forced).plan();
}
