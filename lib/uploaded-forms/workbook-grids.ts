import ExcelJS from 'exceljs';
import { err, ok, type Result } from '@/lib/core/result';
import type { Grid, GridCell } from '@/lib/form-audit/grid';
import { type CellNumber, cellNumber } from '@/lib/form-audit/shown-number';
import type { InputProblem } from '@/lib/scoring/json-reader';

/** More than any form has: what is larger is a list of something else. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;

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

type Sheet = ExcelJS.Worksheet;
type Value = ExcelJS.CellValue | undefined;

function plainText(text: string): CellNumber {
  return { shown: text.trim(), exact: text.trim() };
}

/** What a cell shows. A formula without a stored result shows nothing. */
function contentOf(value: Value, format: string): CellNumber {
  if (value === null || value === undefined) return plainText('');
  if (typeof value === 'number') return cellNumber(value, format);
  if (value instanceof Date) return plainText(value.toISOString().slice(0, 10));
  if (typeof value !== 'object') return plainText(String(value));
  if ('richText' in value) return plainText(value.richText.map(({ text }) => text).join(''));
  if ('hyperlink' in value) return plainText(value.text);
  if ('error' in value) return plainText(value.error);
  if ('formula' in value || 'sharedFormula' in value) return contentOf(value.result, format);
  return plainText('');
}

function gridCell(cell: ExcelJS.Cell | undefined, address: string): GridCell {
  if (!cell) return { address, text: '', exact: '', own: true };
  const { master } = cell;
  const { shown, exact } = contentOf(master.value, master.numFmt ?? '');
  return { address, text: shown, exact, own: master.address === cell.address };
}

/** The last row and column that show anything; numbers of rows and columns begin at 1. */
function usedArea(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  sheet.eachRow((row, no) => {
    row.eachCell((cell, column) => {
      if (contentOf(cell.value, '').shown === '') return;
      rows = no;
      columns = Math.max(columns, column);
    });
  });
  return { rows, columns };
}

function gridOf(sheet: Sheet): Result<Grid, InputProblem> {
  const { rows, columns } = usedArea(sheet);
  if (rows > MOST_ROWS || columns > MOST_COLUMNS) {
    const message = `有 ${rows} 行、${columns} 列，不像是自评表（最多 ${MOST_ROWS} 行、${MOST_COLUMNS} 列）`;
    return err({ path: sheet.name, message });
  }
  const cells = (no: number) => {
    const row = sheet.findRow(no);
    return Array.from({ length: columns }, (_, column) =>
      gridCell(row?.findCell(column + 1), `${sheet.getColumn(column + 1).letter}${no}`),
    );
  };
  return ok({ name: sheet.name, rows: Array.from({ length: rows }, (_, i) => cells(i + 1)) });
}

/**
 * The visible sheets of a workbook as grids of the texts they show. Pictures, comments and hidden sheets are
 * left out.
 * @param bytes of an .xlsx file
 * @returns the sheets that are far too large to be a form, where there are any
 * @throws whatever the reader of workbooks says of bytes that are none
 */
export async function workbookGrids(
  bytes: Uint8Array,
): Promise<Result<readonly Grid[], readonly InputProblem[]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer, { ignoreNodes: IGNORED });
  const sheets = workbook.worksheets.filter(({ state }) => state === 'visible').map(gridOf);
  const problems = sheets.flatMap((sheet) => (sheet.ok ? [] : [sheet.error]));
  if (problems.length > 0) return err(problems);
  return ok(sheets.flatMap((sheet) => (sheet.ok ? [sheet.value] : [])));
}
