import { assembleDocument, assembleTables } from '@/lib/budget-document/assemble';
import type { BudgetDocument, BudgetTables } from '@/lib/budget-document/budget-document';
import { decodeDocument } from '@/lib/budget-document/decode';
import type { DocumentError } from '@/lib/budget-document/problem';
import type { SourceDocument } from '@/lib/budget-document/source';
import { readTextDump } from '@/lib/budget-document/text-dump';
import { err, ok, type Result } from '@/lib/core/result';
import { fileKind, unreadable } from './file-kind';
import { MOST_CELLS, tooManyCells } from './limits';
import { csvSeparator, readCsv } from './read-csv';
import { readDocx } from './read-docx';
import { readWorkbook } from './read-workbook';

/** Counted before the text is taken apart, which makes an object of every cell and line. */
function standsMoreOften(text: string, mark: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + 1)) count++;
  return count > most;
}

async function readSource(bytes: Uint8Array): Promise<Result<SourceDocument, DocumentError>> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  if (kind.value.kind === 'docx') return readDocx(bytes, kind.value.entries, kind.value.main);
  if (kind.value.kind === 'xlsx') return readWorkbook(bytes, kind.value.entries);
  const decoded = decodeDocument(bytes);
  if (!decoded.ok) return decoded;
  const { text, cut } = decoded.value;
  const hasTooMany = (mark: string) => standsMoreOften(text, mark, MOST_CELLS);
  if (['\t', '\n', '\r'].some(hasTooMany)) return err(tooManyCells('文件末尾').reason);
  const separator = csvSeparator(text);
  if (separator !== null && hasTooMany(separator)) return err(tooManyCells('文件末尾').reason);
  return separator === null ? ok(readTextDump(text, cut)) : readCsv(text, separator, cut);
}

/**
 * Reads what a file holds for people who look at it, not for an import: also a lone table other than 13 as CSV.
 * @param fileName only for the year, where the document itself names none
 */
export async function readBudgetTables(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<BudgetTables, DocumentError>> {
  const source = await readSource(bytes);
  return source.ok ? assembleTables(source.value, fileName) : err(unreadable(source.error, bytes, fileName));
}

/**
 * Reads a published department budget, whatever it was saved as; the content tells the format, not the name.
 * @param bytes a Word document (.docx), a workbook (.xlsx), a text or table 13 as CSV (UTF-8, UTF-16 or GB18030)
 * @param fileName only for the year, where the document itself names none
 * @returns the document with what is wrong in single rows, or one Chinese line why the file as a whole is
 *   refused and what to do
 */
export async function readBudgetFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<BudgetDocument, DocumentError>> {
  const source = await readSource(bytes);
  return source.ok
    ? assembleDocument(source.value, fileName)
    : err(unreadable(source.error, bytes, fileName));
}
