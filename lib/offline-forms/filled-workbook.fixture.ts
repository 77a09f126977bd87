import ExcelJS from 'exceljs';
import type { Session } from '@/lib/auth/viewer';
import { SHEETS } from './layout';
import { offlineForms } from './queries';
import { offlineWorkbook } from './write-workbook';

export type Edit = (sheets: {
  rows: ExcelJS.Worksheet;
  projects: ExcelJS.Worksheet;
  workbook: ExcelJS.Workbook;
}) => void;

/** Downloads the workbook, changes it as a spreadsheet program would, and returns its bytes. */
export async function filledIn(session: Session, edit: Edit): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await offlineWorkbook(await offlineForms(session, {}));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  edit({
    rows: workbook.getWorksheet(SHEETS.rows)!,
    projects: workbook.getWorksheet(SHEETS.projects)!,
    workbook,
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>;
}

/** A column by its heading. */
export function column(sheet: ExcelJS.Worksheet, heading: string): number {
  const found = (sheet.getRow(3).values as unknown[]).indexOf(heading);
  if (found < 0) throw new Error(`no column ${heading}`);
  return found;
}

/** Fills in the first line that has `name`. */
export function put(sheet: ExcelJS.Worksheet, name: string, heading: string, value: ExcelJS.CellValue): void {
  const row = sheet.getRows(4, sheet.rowCount - 3)!.find((line) => line.values.toString().includes(name));
  if (!row) throw new Error(`no line ${name}`);
  const cell = row.getCell(column(sheet, heading));
  cell.value = value;
  // As pasting a date does; loaded cells share their style.
  if (value instanceof Date) cell.style = { ...cell.style, numFmt: 'yyyy/m/d' };
}
