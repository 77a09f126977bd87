import type ExcelJS from 'exceljs';
import type { SheetRow } from '@/lib/budget-document/sheet';
import { withoutBookmarks } from '@/lib/budget-document/text-dump';
import { quote } from '@/lib/core/quote';
import { MOST_CELLS, MOST_COLUMNS, Refusal, tooManyCells, tooManyColumns } from './limits';
import { cellContent, LACKS_RESULT, lacksResult, usedArea } from './workbook';

function textOf(cell: ExcelJS.Cell, sheet: string): string {
  // A merged area stands once, in its first cell.
  if (cell.master.address !== cell.address) return '';
  if (lacksResult(cell.value)) {
    throw new Refusal('damaged', `工作表${quote(sheet)}的 ${cell.address} ${LACKS_RESULT}。`);
  }
  return withoutBookmarks(cellContent(cell.value, cell.numFmt ?? '').exact)
    .replace(/\r\n?/g, '\n')
    .trim();
}

/**
 * The rows of a sheet that show anything.
 * @throws Refusal where it has far more columns or cells than a budget, or a formula without a stored result
 */
export function rowsOfSheet(sheet: ExcelJS.Worksheet): SheetRow[] {
  const { rows, columns } = usedArea(sheet);
  const where = `工作表${quote(sheet.name)}`;
  if (columns > MOST_COLUMNS) throw tooManyColumns(where, columns);
  if (rows * columns > MOST_CELLS) throw tooManyCells(where);
  const found: SheetRow[] = [];
  sheet.eachRow((row, no) => {
    const cells = Array.from({ length: columns }, () => '');
    row.eachCell((cell, column) => {
      if (column <= columns) cells[column - 1] = textOf(cell, sheet.name);
    });
    if (cells.some((cell) => cell !== '')) found.push({ no, cells });
  });
  return found;
}

/** What of a sheet a person does not see although it is read. */
export function hiddenParts(sheet: ExcelJS.Worksheet): string | null {
  let rows = 0;
  sheet.eachRow((row) => {
    if (row.hidden) rows += 1;
  });
  const columns = (sheet.columns ?? []).filter(({ hidden }) => hidden).length;
  if (rows === 0 && columns === 0) return null;
  const parts = [...(rows > 0 ? [`${rows} 行`] : []), ...(columns > 0 ? [`${columns} 列`] : [])].join('、');
  return `工作表${quote(sheet.name)}有 ${parts}被隐藏，其中的内容照常读取。`;
}
