import { signatureOf } from '@/lib/core/file-signature';
import { jsonProblem } from '@/lib/core/json-syntax';
import { err, type Result } from '@/lib/core/result';
import { parseExactJson } from '@/lib/form-audit/exact-json';
import type { PrintedForm } from '@/lib/form-audit/printed-form';
import { readGrids } from '@/lib/form-audit/read-grid';
import { readPrintedForms } from '@/lib/form-audit/read-json';
import { workbookRefusal } from '@/lib/office-files/workbook-bounds';
import { type InputProblem, WHOLE_INPUT } from '@/lib/scoring/json-reader';
import { workbookGrids } from './workbook-grids';

/** Largest file of forms that is read, in bytes (20 MB). */
export const MAX_FORMS_BYTES = 20 * 1024 * 1024;

/** The forms of a file, or everything that is wrong with it: a JSON path, or sheet and cell, and why. */
export type ReadForms = Result<readonly PrintedForm[], readonly InputProblem[]>;

const NO_WORKBOOK = '文件不是 Excel 工作簿（.xlsx），或已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再试';

function refuse(message: string): ReadForms {
  return err([{ path: WHOLE_INPUT, message }]);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

async function readWorkbook(bytes: Uint8Array): Promise<ReadForms> {
  const refusal = workbookRefusal(bytes);
  if (refusal !== null) return refuse(refusal);
  let grids: Awaited<ReturnType<typeof workbookGrids>>;
  try {
    grids = await workbookGrids(bytes);
  } catch {
    // A ZIP archive that is no workbook: the reader of workbooks says so by whatever it stumbles over.
    return refuse(NO_WORKBOOK);
  }
  if (!grids.ok) return grids;
  return grids.value.length > 0 ? readGrids(grids.value) : refuse(NO_WORKBOOK);
}

function readJson(bytes: Uint8Array): ReadForms {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('文件既不是 Excel 工作簿（.xlsx），也不是 UTF-8 编码的 JSON');
  }
  try {
    return readPrintedForms(parseExactJson(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse(`文件不是 JSON，也不是 Excel 工作簿（.xlsx）：${jsonProblem(text)}`);
  }
}

/**
 * Reads the forms of a file: JSON or an .xlsx workbook, told apart by its content, not by its name.
 * @returns the forms, in their order; or every problem found, and then no form at all
 */
export async function readForms(bytes: Uint8Array): Promise<ReadForms> {
  if (bytes.length === 0) return refuse('文件是空的');
  if (bytes.length > MAX_FORMS_BYTES) {
    return refuse(`文件过大（${megabytes(bytes.length)}），最大 ${MAX_FORMS_BYTES / 1024 / 1024} MB`);
  }
  const signature = signatureOf(bytes);
  if (signature?.kind === 'zip') return readWorkbook(bytes);
  if (signature?.kind === 'ole') return refuse('文件是旧版 Excel（.xls）或 Word。请另存为 .xlsx 后再试');
  if (signature) return refuse(`文件内容是${signature.name}，不是 Excel 工作簿（.xlsx）或 JSON`);
  return readJson(bytes);
}
