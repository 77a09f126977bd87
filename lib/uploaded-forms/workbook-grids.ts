import type ExcelJS from 'exceljs';
import { err, ok, type Result } from '@/lib/core/result';
import type { Grid, GridCell } from '@/lib/form-audit/grid';
import { cellContent, lacksResult, openWorkbook, usedArea } from '@/lib/office-files/workbook';
import type { InputProblem } from '@/lib/scoring/json-reader';

/** More than any form has: what is larger is a list of something else. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;

type Sheet = ExcelJS.Worksheet;

function gridCell(cell: ExcelJS.Cell | undefined, address: string): GridCell {
  if (!cell) return { address, text: '', exact: '', own: true, lacksResult: false };
  const { master } = cell;
  const { shown, exact } = cellContent(master.value, master.numFmt ?? '');
  return {
    address,
    text: shown,
    exact,
    own: master.address === cell.address,
    lacksResult: lacksResult(master.value),
  };
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
  const workbook = await openWorkbook(bytes);
  const sheets = workbook.worksheets.filter(({ state }) => state === 'visible').map(gridOf);
  const problems = sheets.flatMap((sheet) => (sheet.ok ? [] : [sheet.error]));
  if (problems.length > 0) return err(problems);
  return ok(sheets.flatMap((sheet) => (sheet.ok ? [sheet.value] : [])));
}
