import ExcelJS from 'exceljs';
import type {
  Reconciliation,
  ReconciliationItem,
  ReconciliationSide,
} from '@/lib/budget-document/reconciliation/reconciliation';
import { resultInWords, sideInWords } from '@/lib/budget-document/reconciliation/words';
import { Dec } from '@/lib/core/decimal';
import { setText } from '@/lib/office-files/text-cell';
import type { ImportReconciliation } from './types';

const thin = { style: 'thin' } as const;
const RULES = { top: thin, left: thin, bottom: thin, right: thin };
const HEADS = [
  '核对',
  '项目、科目或行',
  '编码',
  '左方',
  '左方金额',
  '右方',
  '右方金额',
  '差额',
  '结果',
  '说明',
];
const WIDTHS = [36, 36, 26, 36, 16, 36, 16, 16, 12, 60];
/** Columns of amounts. */
const NUMERIC = [5, 7, 8];
const HEAD_ROWS = 3;
/** Binary numbers of a spreadsheet hold so many decimal digits without loss. */
const EXACT_DIGITS = 15;

type Line = {
  readonly name: string;
  readonly code: string | null;
  readonly result: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  readonly explanation: string | null;
  readonly leftAt: ReconciliationSide | null;
  readonly rightAt: ReconciliationSide | null;
};

function cells(check: string, line: Line): (string | null)[] {
  const { name, code, left, right, difference, result, explanation, leftAt, rightAt } = line;
  const [at, other] = [leftAt && sideInWords(leftAt), rightAt && sideInWords(rightAt)];
  return [check, name, code, at, left, other, right, difference, result, explanation];
}

/** An amount is a number to calculate with; one that a spreadsheet cannot hold exactly stays a text. */
function asNumber(amount: string): number | string {
  return new Dec(amount).precision() > EXACT_DIGITS ? amount : new Dec(amount).toNumber();
}

function addRow(sheet: ExcelJS.Worksheet, values: readonly (string | null)[], bold: boolean): void {
  const isHead = values === HEADS;
  const row = sheet.addRow([...values]);
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cell.border = RULES;
    cell.font = { bold };
    const text = typeof cell.value === 'string' ? cell.value : null;
    if (text !== null) setText(cell, text);
    if (NUMERIC.includes(column) && !isHead && text !== null) {
      cell.value = asNumber(text);
      cell.numFmt = '#,##0.00####';
    }
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: NUMERIC.includes(column) ? 'right' : 'left',
    };
  });
}

function itemResult({ explained }: ReconciliationItem): string {
  return resultInWords(explained ? 'explained' : 'differs');
}

function addCheck(sheet: ExcelJS.Worksheet, check: Reconciliation): void {
  addRow(
    sheet,
    cells(check.name, { ...check, name: '', code: null, result: resultInWords(check.result) }),
    true,
  );
  for (const item of check.items) {
    addRow(sheet, cells('', { ...item, result: itemResult(item) }), false);
  }
}

/**
 * A reconciliation as a workbook of one sheet: every comparison, and below it the rows in which both sides differ,
 * with their places.
 * @returns the bytes of an .xlsx file
 */
export async function reconciliationWorkbook(of: ImportReconciliation): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('勾稽核对', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROWS }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.addRow([`${of.fiscalYear}年度${of.unitName}预算文本勾稽核对`]).font = { bold: true, size: 14 };
  sheet.addRow([`文件：${of.fileName}　　金额单位：万元`]);
  addRow(sheet, HEADS, true);
  for (const check of of.checks) addCheck(sheet, check);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
