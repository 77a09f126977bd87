import {
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Sheet, textWidth } from '@/lib/typesetting/block';
import type { MeasuredBlock, MeasuredCell, MeasuredRow } from '@/lib/typesetting/measured';
import { officeAdvance, widthOf } from '@/lib/typesetting/text-measure';
import { twips } from './measures';
import { textParagraphs } from './text';

/** Ruled blocks of one grid that make one table; the header of a table is printed again on each of its pages. */
export type TableBlocks = { readonly sheet: Sheet; readonly blocks: readonly MeasuredBlock[] };

type SpanningCell = { readonly measured: MeasuredCell; readonly rows: number };

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const bordersOf = (ruled: boolean) => {
  const rule = ruled ? RULE : NO_RULE;
  return { top: rule, bottom: rule, left: rule, right: rule };
};

/** Numbers of a column stand at its decimal point: Word aligns them at such a stop without a tab. */
function numberOptions({ cell, behindPoint }: MeasuredCell, sheet: Sheet): IParagraphOptions {
  if (behindPoint === null) return {};
  const position = twips(textWidth(cell, sheet) - behindPoint);
  return { tabStops: [{ type: TabStopType.DECIMAL, position }] };
}

/** Digits of the fonts that stand in for 宋体 where it is not installed are wider by so much. */
const WIDER = 1.2;

/** A number of a column is set small enough for the widest digits: it is never broken. */
function sizeOf({ cell, fontSize, behindPoint }: MeasuredCell, sheet: Sheet): number {
  if (behindPoint === null) return fontSize;
  const widest = widthOf(cell.text, cell.face, officeAdvance) * WIDER;
  return Math.min(fontSize, textWidth(cell, sheet) / widest);
}

function tableCell(
  { measured, rows }: SpanningCell,
  sheet: Sheet,
  { ruled, heads }: { readonly ruled: boolean; readonly heads: boolean },
): TableCell {
  const { cell, behindPoint } = measured;
  const shown = behindPoint === null ? cell : { ...cell, align: 'left' as const };
  const { x, y } = sheet.padding;
  return new TableCell({
    children: textParagraphs(
      shown,
      { ...sheet, fontSize: sizeOf(measured, sheet) },
      {
        ...numberOptions(measured, sheet),
        // A header alone at the foot of a page takes the row below it along in some programs, and loses it.
        keepNext: heads,
      },
    ),
    columnSpan: cell.to - cell.from,
    rowSpan: rows,
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: twips(y), bottom: twips(y), left: twips(x), right: twips(x) },
    borders: bordersOf(ruled),
  });
}

/** The merged cells of a block that begin in this of its rows; header rows count from below zero. */
function mergedAt({ header, merged }: MeasuredBlock, index: number): SpanningCell[] {
  return merged.flatMap((measured) => {
    const begins = Math.max(measured.first, -header.length);
    return begins === index ? [{ measured, rows: measured.last - begins + 1 }] : [];
  });
}

function tableRow(
  block: MeasuredBlock,
  row: MeasuredRow,
  index: number,
  sheet: Sheet,
  repeated: boolean,
): TableRow {
  const cells = [...row.cells.map((measured) => ({ measured, rows: 1 })), ...mergedAt(block, index)];
  return new TableRow({
    tableHeader: repeated,
    cantSplit: !row.cells.some(({ cell }) => cell.divisible),
    height: { value: twips(row.minHeight), rule: HeightRule.ATLEAST },
    children: cells
      .toSorted((a, b) => a.measured.cell.from - b.measured.cell.from)
      .map((cell) => tableCell(cell, sheet, { ruled: block.ruled, heads: index < 0 })),
  });
}

/** Whether a header can stand again on further pages: a cell that reaches from it into the rows cannot. */
export function repeatsHeader({ header, merged }: Pick<MeasuredBlock, 'header' | 'merged'>): boolean {
  return header.length > 0 && merged.every(({ first }) => first >= 0);
}

/** A table of fixed columns, those of the grid. */
export function table({ sheet, blocks }: TableBlocks): Table {
  const widths = sheet.edges.slice(1).map((edge, i) => twips(edge - (sheet.edges[i] ?? 0)));
  const rows = blocks.flatMap((block, at) => [
    ...block.header.map((row, i) =>
      tableRow(block, row, i - block.header.length, sheet, at === 0 && repeatsHeader(block)),
    ),
    ...block.rows.map((row, i) => tableRow(block, row, i, sheet, false)),
  ]);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows,
  });
}
