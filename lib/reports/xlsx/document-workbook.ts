import ExcelJS from 'exceljs';
import { Dec } from '@/lib/core/decimal';
import { setText } from '@/lib/office-files/text-cell';
import type { Align, Cell, Sheet } from '@/lib/typesetting/block';
import type { DocumentPart, DocumentSpec } from '@/lib/typesetting/document';
import { runningHead } from '@/lib/typesetting/lay-out';
import { drawableText } from '@/lib/typesetting/line-breaking';
import { type MeasuredBlock, type MeasuredRow, measureBlocks } from '@/lib/typesetting/measured';
import { type Face, officeAdvance } from '@/lib/typesetting/text-measure';
import { EXACT_DIGITS } from './cell-look';

export type WorkbookOptions = {
  readonly createdOn: Date;
  /** At the head of every printed page, such as 草稿; null where there is nothing to warn of. */
  readonly warning: string | null;
};

/** Points of a column of width 1 in the standard font. */
const POINTS_PER_WIDTH = 5.6;

const CUT = '……（过长，全文见PDF）';

const FONTS: Readonly<Record<Face, string>> = { body: '宋体', heading: '黑体' };

const thin = { style: 'thin' } as const;
const RULES = { top: thin, left: thin, bottom: thin, right: thin };

const HORIZONTAL = {
  left: 'left',
  center: 'center',
  right: 'right',
  decimal: 'right',
  'decimal-center': 'center',
} as const satisfies Record<Align, ExcelJS.Alignment['horizontal']>;

const NUMBER = /^(-?[\d,]+)(?:\.(\d+))?(%?)$/u;

type Numeric = { readonly value: number; readonly format: string };

/** A printed number as a number that is shown as it is printed; null where it is none, or a spreadsheet would round it. */
function numeric(text: string): Numeric | null {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const [, whole = '', decimals = '', percent = ''] = found;
  const printed = new Dec(`${whole.replaceAll(',', '')}.${decimals || '0'}`);
  const value = percent === '' ? printed : printed.dividedBy(100);
  if (value.precision() > EXACT_DIGITS) return null;
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  return { value: value.toNumber(), format: `${whole.includes(',') ? '#,##0' : '0'}${places}${percent}` };
}

/** Columns of a sheet: all edges of all grids in it, so that every cell covers whole ones. */
class Columns {
  private readonly edges: readonly number[];

  constructor(blocks: readonly MeasuredBlock[]) {
    this.edges = [...new Set(blocks.flatMap(({ sheet }) => sheet.edges))].sort((a, b) => a - b);
  }

  /** First and last column of what stands between two edges of a grid, from 1. */
  span({ from, to }: Cell, { edges }: Sheet): readonly [number, number] {
    return [this.at(edges[from]) + 1, this.at(edges[to])];
  }

  widths(): number[] {
    return this.edges.slice(1).map((edge, i) => (edge - (this.edges[i] ?? 0)) / POINTS_PER_WIDTH);
  }

  private at(edge: number | undefined): number {
    return this.edges.indexOf(edge ?? Number.NaN);
  }
}

type Place = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly [number, number];
  /** It stands in a row that is higher than a spreadsheet allows. */
  readonly tall: boolean;
};

function write(sheet: ExcelJS.Worksheet, cell: Cell, at: Place, block: MeasuredBlock): void {
  const [left, right] = at.columns;
  if (at.top !== at.bottom || left !== right) sheet.mergeCells(at.top, left, at.bottom, right);
  const target = sheet.getCell(at.top, left);
  const number = cell.align.startsWith('decimal') ? numeric(cell.text) : null;
  if (number) {
    target.value = number.value;
    target.numFmt = number.format;
  } else if (cell.text !== '') {
    target.numFmt = '@';
    setText(target, drawableText(cell.text), CUT);
  }
  target.font = { name: FONTS[cell.face], size: block.sheet.fontSize };
  target.alignment = {
    // Centred in more rows than a page holds, a text would begin in the middle of nowhere.
    vertical: at.tall ? 'top' : 'middle',
    horizontal: HORIZONTAL[cell.align],
    // A figure that is too long for its column is set smaller, neither broken nor shown as ####.
    ...(cell.align.startsWith('decimal') ? { shrinkToFit: true } : { wrapText: true }),
    ...((cell.indent > 0 || cell.firstIndent) && { indent: 2 }),
  };
  if (!block.ruled) return;
  for (let row = at.top; row <= at.bottom; row++) {
    for (let column = left; column <= right; column++) sheet.getCell(row, column).border = RULES;
  }
}

/** Most that a row of a spreadsheet is high, in points. */
const HIGHEST = 400;

/** Where the rows of a block begin in the sheet; the last is where the next block does. */
type Starts = readonly number[];

/** Gives each row of a block its height; one that is higher than a spreadsheet allows becomes several, merged downwards. */
function placeRows(sheet: ExcelJS.Worksheet, rows: readonly MeasuredRow[]): Starts {
  const starts = [sheet.rowCount + 1];
  for (const { height } of rows) {
    const first = starts.at(-1) ?? 1;
    const count = Math.ceil(height / HIGHEST);
    for (let i = 0; i < count; i++) sheet.getRow(first + i).height = height / count;
    starts.push(first + count);
  }
  return starts;
}

function addBlock(sheet: ExcelJS.Worksheet, block: MeasuredBlock, columns: Columns): Starts {
  const rows: readonly MeasuredRow[] = [...block.header, ...block.rows];
  const starts = placeRows(sheet, rows);
  const startOf = (index: number) => starts[index] ?? Number.NaN;
  rows.forEach((row, i) => {
    const [top, bottom] = [startOf(i), startOf(i + 1) - 1];
    for (const { cell } of row.cells) {
      write(
        sheet,
        cell,
        { top, bottom, columns: columns.span(cell, block.sheet), tall: bottom > top },
        block,
      );
    }
  });
  const header = block.header.length;
  for (const { cell, first, last } of block.merged) {
    const top = startOf(header + Math.max(first, -header));
    const bottom = startOf(header + last + 1) - 1;
    const tall = bottom - top > last - Math.max(first, -header);
    write(sheet, cell, { top, bottom, columns: columns.span(cell, block.sheet), tall }, block);
  }
  return starts;
}

/** The header of the part's long table is printed on every page behind it. */
function repeatHeader(sheet: ExcelJS.Worksheet, { header }: MeasuredBlock, starts: Starts): void {
  if (header.length === 0) return;
  sheet.pageSetup.printTitlesRow = `${starts[0]}:${(starts[header.length] ?? 2) - 1}`;
}

function addTitle(sheet: ExcelJS.Worksheet, { title }: DocumentPart, width: number): void {
  if (!title) return;
  const lines = [
    { text: title.text, size: title.fontSize, face: 'heading' as const },
    ...(title.under === null ? [] : [{ text: title.under, size: 10.5, face: 'body' as const }]),
  ];
  for (const { text, size, face } of lines) {
    const row = sheet.rowCount + 1;
    sheet.mergeCells(row, 1, row, width);
    const cell = sheet.getCell(row, 1);
    setText(cell, text, CUT);
    cell.font = { name: FONTS[face], size };
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
    sheet.getRow(row).height = size * 1.8;
  }
}

/** Names of sheets hold 31 characters and some signs not at all. */
function sheetName({ title, name }: DocumentPart): string {
  return (title?.text ?? name).replace(/[*?:\\/[\]]/gu, ' ').slice(0, 31);
}

/**
 * In headers and footers `&` begins a command, and a program that finds more than 255 characters takes the file for
 * damaged: the head is one line, its `&` full-width.
 */
const plain = (text: string) => text.replaceAll('&', '＆');

function addPart(workbook: ExcelJS.Workbook, part: DocumentPart, { warning }: WorkbookOptions): void {
  const head = [warning, runningHead(part, officeAdvance)].filter((text) => text !== null).join('　');
  const sheet = workbook.addWorksheet(sheetName(part), {
    pageSetup: {
      paperSize: 9,
      orientation: part.sheet.width > part.sheet.height ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.9, bottom: 0.6, header: 0.4, footer: 0.3 },
    },
    headerFooter: {
      differentFirst: warning === null,
      oddHeader: `&L&8 ${plain(head)}`,
      oddFooter: '&C第 &P 页 共 &N 页',
      firstFooter: '&C第 &P 页 共 &N 页',
    },
  });
  const blocks = measureBlocks(part.blocks, part.sheet, officeAdvance);
  const columns = new Columns(blocks);
  columns.widths().forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  addTitle(sheet, part, columns.widths().length);
  const longest = part.endsWith ?? blocks.toSorted((a, b) => b.rows.length - a.rows.length)[0]?.name;
  for (const block of blocks) {
    const starts = addBlock(sheet, block, columns);
    if (block.name === longest) repeatHeader(sheet, block, starts);
  }
}

/**
 * A document as a workbook, a sheet for each part: the cells of its tables merged as they are printed, numbers of columns
 * as numbers that show what is printed, all else as text, so that nothing that begins with `= + - @` is a formula.
 * @returns the bytes of an .xlsx file
 */
export async function documentWorkbook(spec: DocumentSpec, options: WorkbookOptions): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = spec.title;
  workbook.created = options.createdOn;
  workbook.modified = options.createdOn;
  for (const part of spec.parts) addPart(workbook, part, options);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
