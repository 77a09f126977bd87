import ExcelJS from 'exceljs';
import { cellDate } from './cell-date';
import { type CellNumber, cellNumber } from './cell-number';

/** Parts of a sheet that show no text: some of them, over whole columns, take the reader minutes. */
const IGNORED = [
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'hyperlinks',
  'picture',
  'tableParts',
];

type Value = ExcelJS.CellValue | undefined;

function plainText(text: string): CellNumber {
  return { shown: text.trim(), exact: text.trim() };
}

/**
 * What a cell shows, and the same with all digits of a number. A formula shows the result that was stored with it.
 * @param format the cell's number format
 */
export function cellContent(value: Value, format: string): CellNumber {
  if (value === null || value === undefined) return plainText('');
  if (typeof value === 'number') return cellNumber(value, format);
  if (value instanceof Date) return plainText(cellDate(value, format));
  if (typeof value !== 'object') return plainText(String(value));
  if ('richText' in value) return plainText(value.richText.map(({ text }) => text).join(''));
  if ('hyperlink' in value) return cellContent(value.text, format);
  if ('error' in value) return plainText(value.error);
  if ('formula' in value || 'sharedFormula' in value) return cellContent(value.result, format);
  return plainText('');
}

/** Whether a cell holds a formula whose result was never stored: what it shows cannot be known. */
export function lacksResult(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ('formula' in value || 'sharedFormula' in value) && value.result === undefined;
}

/** What is to be said of such a cell, behind its place. */
export const LACKS_RESULT =
  '是公式，文件中没有保存它的计算结果，不知道该读成什么。请用 Excel 或 WPS 打开文件，保存后再选择';

/** The last row and column that show anything; numbers of rows and columns begin at 1. */
export function usedArea(sheet: ExcelJS.Worksheet): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  sheet.eachRow((row, no) => {
    row.eachCell((cell, column) => {
      if (cellContent(cell.value, '').shown === '' && !lacksResult(cell.value)) return;
      rows = no;
      columns = Math.max(columns, column);
    });
  });
  return { rows, columns };
}

/**
 * Opens a workbook that `workbookRefusal` has nothing against.
 * @throws whatever the reader of workbooks says of bytes that are none
 */
export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // A name of an area makes the reader hold every cell of it, a whole sheet's with one line; none is needed.
  Object.defineProperty(workbook.definedNames, 'model', { get: () => [], set: () => {} });
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer, { ignoreNodes: IGNORED });
  return workbook;
}
