import type { Figure } from '@/lib/charts/figure';
import { type Align, edge, type Sheet } from './block';
import { widthBeforePoint } from './decimal-column';
import type { Line } from './line-breaking';
import { heightOfLines, type MeasuredBlock, type MeasuredCell, type MeasuredMerged } from './measured';
import type { PagePlan, RowPart, Slice } from './paginate';
import type { Box, PlacedFigure, PlacedLine } from './placed';
import { type Advance, widthOf } from './text-measure';
import { alongLine, inTheirFaces } from './text-runs';

/** From the left end of a cell. */
type Span = { readonly x: number; readonly width: number };

/** Where a cell goes, and which rows of its block it stands for. */
type Place = {
  readonly row: number;
  readonly rows: number;
  readonly y: number;
  readonly height: number;
  readonly repeated: boolean;
  /** The row is divided between pages: its long texts begin at the top. */
  readonly divided: boolean;
};

/** More lines than this are a text to read, and begin at the left. */
const MOST_CENTRED = 3;

/** The middle of a Chinese character above its baseline, in em. */
const MIDDLE_ABOVE_BASELINE = 0.38;

class Placer {
  private readonly seen = new Set<string>();

  constructor(
    private readonly blocks: readonly MeasuredBlock[],
    private readonly advance: Advance,
  ) {}

  page(plan: PagePlan): Box[] {
    return plan.slices.flatMap((slice) => this.slice(slice));
  }

  private slice(slice: Slice): Box[] {
    const block = this.blocks[slice.block];
    if (!block) throw new RangeError(`no block ${slice.block}`);
    return [
      ...this.header(block, slice),
      ...slice.parts.flatMap((part) => [...this.mergedFrom(block, slice, part), ...this.part(block, part)]),
    ];
  }

  private header(block: MeasuredBlock, slice: Slice): Box[] {
    const boxes = block.header.length > 0 ? this.mergedFrom(block, slice, null) : [];
    let y = slice.top;
    block.header.forEach((row, index) => {
      const place = { row: index - block.header.length, rows: 1, y, height: row.height, divided: false };
      for (const cell of row.cells)
        boxes.push(this.box(block, cell, { ...place, repeated: slice.headerRepeated }));
      y += row.height;
    });
    return boxes;
  }

  private part(block: MeasuredBlock, part: RowPart): Box[] {
    const row = block.rows[part.row];
    if (!row) throw new RangeError(`no row ${part.row} in ${block.name}`);
    const divided = row.cells.some(({ lines }, i) => {
      const range = part.ranges[i];
      return range !== undefined && (range.start > 0 || range.end < lines.length);
    });
    const place = { row: part.row, rows: 1, y: part.top, height: part.height, repeated: false, divided };
    return row.cells.map((measured, i) => {
      const range = part.ranges[i];
      return this.box(block, { ...measured, lines: measured.lines.slice(range?.start, range?.end) }, place);
    });
  }

  /** The merged cells whose part on this page begins with `part`, or with the header where that is null. */
  private mergedFrom(block: MeasuredBlock, slice: Slice, part: RowPart | null): Box[] {
    return block.merged.flatMap((merged) => {
      const beside = slice.parts.filter(({ row }) => merged.first <= row && row <= merged.last);
      const last = beside.at(-1);
      const withHeader = merged.first < 0 && block.header.length > 0;
      if (!last || (withHeader ? null : beside[0]) !== part) return [];
      const y = part === null ? slice.top : part.top;
      return [this.merged(block, merged, y, last.top + last.height - y)];
    });
  }

  private merged(block: MeasuredBlock, merged: MeasuredMerged, y: number, height: number): Box {
    const repeated = this.seen.has(merged.cell.key);
    this.seen.add(merged.cell.key);
    const row = Math.max(merged.first, -block.header.length);
    return this.box(block, merged, { row, rows: merged.last - row + 1, y, height, repeated, divided: false });
  }

  private box(block: MeasuredBlock, measured: MeasuredCell, place: Place): Box {
    const { cell, fontSize } = measured;
    const { sheet } = block;
    const x = sheet.margin.left + edge(sheet, cell.from);
    const width = edge(sheet, cell.to) - edge(sheet, cell.from);
    return {
      key: cell.key,
      block: block.name,
      row: place.row,
      x,
      y: place.y,
      width,
      height: place.height,
      lines: this.lines(measured, { x, width }, place, sheet),
      figure: cell.figure ? placedFigure(cell.figure, cell.text, { x, width }, place) : null,
      heading: block.heading,
      face: cell.face,
      fontSize,
      heads: cell.heads,
      ruled: block.ruled,
      span: { columns: cell.to - cell.from, rows: place.rows },
      repeated: place.repeated,
    };
  }

  private lines(measured: MeasuredCell, at: Span, place: Place, sheet: Sheet): PlacedLine[] {
    const { cell, lines, fontSize } = measured;
    const { lineHeight, padding } = sheet;
    const spare = place.height - heightOfLines(lines.length, sheet);
    const above = place.divided && cell.divisible ? 0 : spare / 2;
    const first = place.y + above + padding.y + lineHeight / 2 + MIDDLE_ABOVE_BASELINE * fontSize;
    const placed = lines.map((line, i) => this.line(line, measured, at, first + i * lineHeight, sheet));
    const right = at.x + at.width - padding.x;
    const reaching = placed.map((line, i) => ({ line, right: lines[i]?.closes ? null : right }));
    if (cell.runs) return inTheirFaces(reaching, cell.runs, fontSize, this.advance);
    if (!cell.justified) return placed;
    return reaching.flatMap(({ line, right: end }) =>
      alongLine(line, [{ text: line.text, face: cell.face }], fontSize, end, this.advance),
    );
  }

  private line(line: Line, measured: MeasuredCell, at: Span, y: number, { padding }: Sheet): PlacedLine {
    const { cell, lines, fontSize, behindPoint } = measured;
    const { text } = line;
    if (behindPoint !== null) {
      const point = at.x + at.width - padding.x - behindPoint;
      return { text, x: point - widthBeforePoint(text, cell, this.advance) * fontSize, y };
    }
    const indent = cell.indent + (line.opens ? (cell.firstIndent ?? 0) : 0);
    const width = widthOf(text, cell.face, this.advance) * fontSize;
    const spare = at.width - 2 * padding.x - indent - width;
    const align = cell.align === 'center' && lines.length > MOST_CENTRED ? 'left' : cell.align;
    const x = at.x + padding.x + indent + shift(align, spare);
    return { text, x, y };
  }
}

function placedFigure(figure: Figure, words: string, at: Span, { y, height }: Place): PlacedFigure {
  return { figure, words, x: at.x + (at.width - figure.width) / 2, y: y + (height - figure.height) / 2 };
}

function shift(align: Align, spare: number): number {
  if (align === 'left') return 0;
  return align === 'center' || align === 'decimal-center' ? spare / 2 : spare;
}

/** Gives every cell its place, page by page, in reading order: row by row, and in a row from left to right. */
export function placePages(
  blocks: readonly MeasuredBlock[],
  plans: readonly PagePlan[],
  advance: Advance,
): Box[][] {
  const placer = new Placer(blocks, advance);
  return plans.map((plan) => placer.page(plan));
}
