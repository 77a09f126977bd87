import type ExcelJS from 'exceljs';
import type { DocumentError } from '@/lib/budget-document/problem';
import { SheetFeeder } from '@/lib/budget-document/sheet-feeder';
import type { SourceDocument } from '@/lib/budget-document/source';
import { quote } from '@/lib/core/quote';
import { err, ok, type Result } from '@/lib/core/result';
import { Deadline, Refusal } from './limits';
import { hiddenParts, rowsOfSheet } from './sheet-rows';
import { openWorkbook } from './workbook';
import { workbookRefusal } from './workbook-bounds';
import type { ZipEntry } from './zip-directory';

const DAMAGED = 'Excel 工作簿已损坏，无法读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选择新文件。';

function partNotes(entries: readonly ZipEntry[]): string[] {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  return [
    ...(has(/vbaProject\.bin$/i) ? ['文件含有宏，没有运行，也没有读取。'] : []),
    ...(has(/externalLinks\//i) ? ['文件引用了其他工作簿，没有打开，公式按文件中保存的结果读取。'] : []),
    ...(has(/(?:^|\/)media\/[^/]+$/i) ? ['文件有图片，图片中的文字和表格没有读取。'] : []),
  ];
}

function sheetNotes(workbook: ExcelJS.Workbook): string[] {
  return workbook.worksheets.flatMap((sheet) =>
    sheet.state === 'visible'
      ? (hiddenParts(sheet) ?? [])
      : [`工作表${quote(sheet.name)}是隐藏的，其中的内容没有读取。`],
  );
}

/**
 * Reads a workbook (.xlsx) into tables: a sheet each, several on one, or one over several sheets.
 * @param entries of the archive, which may be unpacked
 * @returns an error in Chinese that says what and where, and what to do
 */
export async function readWorkbook(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  deadline = new Deadline(),
): Promise<Result<SourceDocument, DocumentError>> {
  const refusal = workbookRefusal(bytes);
  if (refusal !== null) return err({ code: 'too-complex', message: `${refusal}。` });
  let workbook: ExcelJS.Workbook;
  try {
    workbook = await openWorkbook(bytes);
  } catch {
    // The reader of workbooks says so by whatever it stumbles over.
    return err({ code: 'damaged', message: DAMAGED });
  }
  const feeder = new SheetFeeder();
  try {
    for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible')) {
      deadline.check(`工作表${quote(sheet.name)}`);
      feeder.take({ name: sheet.name, rows: rowsOfSheet(sheet) });
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return err(error.reason);
  }
  return ok(feeder.finish('xlsx', [...partNotes(entries), ...sheetNotes(workbook)]));
}
