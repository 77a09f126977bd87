import ExcelJS from 'exceljs';
import { Dec, formatMoney } from '@/lib/core/decimal';
import { type Column, columnsOf } from '../summary-columns';
import { summaryStatistics } from '../summary-statistics';
import type { SummaryModel } from '../types';
import { fill, styleHead } from './cell-look';
import { addStatistics } from './statistics-sheets';

const HEAD_ROWS = 3;

/** Points of a line of the standard font, and most that a row is high. */
const LINE = 15;
const HIGHEST = 409;

/** Half an em for what is on an American keyboard. */
const signsOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '\u0080' ? 1 : 2), 0);

/** Room for the longest text of a row: programs other than Excel do not make it themselves. */
function heightOf(columns: readonly Column[], values: readonly (string | null)[]): number {
  const lines = columns.map(({ width }, i) => Math.ceil(signsOf(values[i] ?? '') / (width - 1)));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines) + 3);
}

/** Most that a column is wide. */
const WIDEST = 255;

/** Columns as they are usually, but wide enough for their longest amount, and for their longest text in a row that is as high as can be. */
function roomy(columns: readonly Column[], rows: SummaryModel['rows']): Column[] {
  const lines = Math.floor((HIGHEST - 3) / LINE);
  return columns.map((column) => {
    const texts = [...rows.map(column.value), column.total(rows)].flatMap((value) => value ?? []);
    const isMoney = column.kind === 'money';
    const longest = Math.max(0, ...texts.map((text) => signsOf(isMoney ? formatMoney(new Dec(text)) : text)));
    const needed = Math.ceil(longest / (isMoney ? 1 : lines));
    return { ...column, width: Math.min(WIDEST, Math.max(column.width, needed + 2)) };
  });
}

function addRow(
  sheet: ExcelJS.Worksheet,
  columns: readonly Column[],
  first: string | number,
  valueOfColumn: (column: Column) => string | null,
): ExcelJS.Row {
  const row = sheet.addRow([]);
  const serial = row.getCell(1);
  fill(serial, 'text', null);
  serial.value = first;
  serial.numFmt = '0';
  const values = columns.map((column) => valueOfColumn(column));
  columns.forEach((column, i) => {
    fill(row.getCell(i + 2), column.kind, values[i] ?? null);
  });
  row.height = heightOf(columns, values);
  return row;
}

function addHead(sheet: ExcelJS.Worksheet, model: SummaryModel, columns: readonly Column[]): void {
  const last = columns.length + 1;
  sheet.addRow([`${model.fiscalYear}年度项目支出绩效自评汇总表`]);
  sheet.mergeCells(1, 1, 1, last);
  const title = sheet.getCell(1, 1);
  title.font = { bold: true, size: 16 };
  title.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 30;
  sheet.addRow([`单位：${model.unit}　　制表日期：${model.madeOn}`]);
  sheet.mergeCells(2, 1, 2, last);
  const head = sheet.addRow(['序号', ...columns.map(({ heading }) => heading)]);
  head.height = 34;
  styleHead(head);
}

function newSheet(workbook: ExcelJS.Workbook, columns: readonly Column[]): ExcelJS.Worksheet {
  const named = columns.findIndex(({ id }) => id === 'name');
  const sheet = workbook.addWorksheet('汇总表', {
    views: [{ state: 'frozen', xSplit: named + 2, ySplit: HEAD_ROWS }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `1:${HEAD_ROWS}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  });
  sheet.getColumn(1).width = 6;
  columns.forEach(({ width }, i) => {
    sheet.getColumn(i + 2).width = width;
  });
  return sheet;
}

/**
 * 汇总表 as a workbook, with its statistics on further sheets: numbers as numbers where a spreadsheet holds them exactly, otherwise as text with a
 * note that says why; blanks where nothing is reported; a 合计 row of values, not formulas: money of the projects that
 * take part summed exactly, 总分 as the mean of the approved ones. Texts are stored as texts, so that nothing that begins with `= + - @` is taken for a formula.
 * @param model money in 万元, rates as ratios, scores in 分
 * @returns the bytes of an .xlsx file
 */
export async function summaryWorkbook(model: SummaryModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(`${model.madeOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  const columns = roomy(columnsOf(model.columns), model.rows);
  const sheet = newSheet(workbook, columns);
  addHead(sheet, model, columns);
  model.rows.forEach((row, i) => {
    addRow(sheet, columns, i + 1, (column) => column.value(row));
  });
  // The filter leaves the 合计 row out: it stays visible and is not sorted away.
  sheet.autoFilter = {
    from: { row: HEAD_ROWS, column: 1 },
    to: { row: HEAD_ROWS + model.rows.length, column: columns.length + 1 },
  };
  const total = addRow(sheet, columns, '合计', (column) => column.total(model.rows));
  total.font = { bold: true };
  columns.forEach(({ totalNote }, i) => {
    const cell = total.getCell(i + 2);
    if (totalNote && cell.value !== null) cell.note = totalNote;
  });
  addStatistics(workbook, model, summaryStatistics(model.rows));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
