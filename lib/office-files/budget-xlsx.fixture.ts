import ExcelJS from 'exceljs';
import { tableForms } from '@/lib/budget-document/table-forms';
import type { DocumentContent, TableContent } from '@/lib/budget-document/write-text-dump';

/** How a budget is laid out as a workbook. */
export type Layout = {
  /** Every table on one sheet, or a sheet each */
  readonly oneSheet?: boolean;
  /** Amounts as numbers, as texts, or every other one as a number */
  readonly amounts?: 'numbers' | 'texts' | 'mixed';
  /** Cells merged across and downward, as the official form has them */
  readonly merged?: boolean;
  /** Table 13 goes on on a second sheet after so many rows */
  readonly split?: { readonly rows: number; readonly headAgain: 'caption' | 'header' | 'none' };
  /** How a sheet says which table it holds */
  readonly named?: 'caption' | 'title' | 'sheet' | 'header';
};

const AMOUNT = /^-?\d{1,3}(,\d{3})*(\.\d+)?$|^-?\d+\.\d+$/;
/** In table 13 these columns belong to the project. */
const PROJECT_COLUMNS = 9;

function written(text: string, count: number, amounts: Layout['amounts']): string | number {
  const isAmount = AMOUNT.test(text) && (text.includes(',') || text.includes('.'));
  if (!isAmount || amounts === 'texts' || (amounts === 'mixed' && count % 2 === 0)) return text;
  return Number(text.replaceAll(',', ''));
}

class Writer {
  private count = 0;

  constructor(
    private readonly workbook: ExcelJS.Workbook,
    private readonly layout: Layout,
  ) {}

  row(sheet: ExcelJS.Worksheet, cells: readonly string[]): number {
    const row = sheet.addRow([]);
    cells.forEach((text, column) => {
      this.count += 1;
      if (text !== '')
        row.getCell(column + 1).value = written(text, this.count, this.layout.amounts ?? 'texts');
    });
    return row.number;
  }

  sheetFor(no: string, title: string): ExcelJS.Worksheet {
    const { oneSheet, named = 'caption' } = this.layout;
    if (oneSheet) return this.workbook.worksheets[0] ?? this.workbook.addWorksheet('部门预算');
    return this.workbook.addWorksheet(named === 'sheet' ? `${no}${title}`.slice(0, 31) : `第${Number(no)}页`);
  }

  header(sheet: ExcelJS.Worksheet, header: readonly (readonly string[])[]): void {
    const width = Math.max(...header.map((cells) => cells.length));
    const first = sheet.rowCount + 1;
    for (const cells of header) this.row(sheet, this.layout.merged ? spread(cells, width) : cells);
    if (!this.layout.merged) return;
    const upper = spread(header[0] ?? [], width);
    for (let column = 0; column < width; column++) {
      let last = column;
      while (upper[column] === '其中：' && last + 1 < width && upper[last + 1] === '') last++;
      if (last > column) sheet.mergeCells(first, column + 1, first, last + 1);
    }
  }

  data(sheet: ExcelJS.Worksheet, no: string, rows: TableContent['rows']): void {
    const starts: number[] = [];
    for (const cells of rows) {
      const number = this.row(sheet, cells);
      if (cells[1] !== '') starts.push(number);
    }
    if (!this.layout.merged || no !== '13') return;
    starts.forEach((start, i) => {
      const end = (starts[i + 1] ?? sheet.rowCount + 1) - 1;
      if (end > start)
        for (let column = 2; column <= PROJECT_COLUMNS; column++)
          sheet.mergeCells(start, column, end, column);
    });
  }
}

/** The cells of a header's first row where a merged one leaves blanks; only 其中： spans two here. */
function spread(cells: readonly string[], width: number): string[] {
  if (cells.length === width) return [...cells];
  return cells.flatMap((cell) => (cell === '其中：' ? [cell, ''] : [cell]));
}

/** A budget as a workbook. */
export async function budgetXlsx(
  { fiscalYear, title, tables }: DocumentContent,
  layout: Layout = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  const writer = new Writer(workbook, layout);
  const forms = tableForms(fiscalYear);
  for (const { no, rows, above } of tables) {
    const form = forms.find((candidate) => candidate.no === no)!;
    const sheet = writer.sheetFor(no, form.heading);
    if (no === '01') writer.row(sheet, [title]);
    const named = layout.named ?? 'caption';
    if (named === 'caption') writer.row(sheet, [`预算${no}表 ${form.caption}`]);
    if (named === 'title') writer.row(sheet, [`${fiscalYear}年${form.heading}`]);
    for (const cells of above ?? [['', '金额单位：万元']]) writer.row(sheet, cells);
    writer.header(sheet, form.header);
    const first = no === '13' && layout.split ? layout.split.rows : rows.length;
    writer.data(sheet, no, rows.slice(0, first));
    if (first === rows.length || !layout.split) continue;
    const next = workbook.addWorksheet('续页');
    if (layout.split.headAgain === 'caption') writer.row(next, [`预算${no}表 ${form.caption}（续）`]);
    if (layout.split.headAgain !== 'none') writer.header(next, form.header);
    writer.data(next, no, rows.slice(first));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>;
}
