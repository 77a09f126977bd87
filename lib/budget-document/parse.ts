import type { Result } from '@/lib/core/result';
import { assembleDocument } from './assemble';
import type { BudgetDocument } from './budget-document';
import { decodeDocument } from './decode';
import type { DocumentError } from './problem';
import { readTextDump } from './text-dump';

/**
 * Reads a published department budget from its text dump.
 * @param bytes the file; UTF-8, UTF-16 with byte order mark, or GB18030
 * @param fileName only for the year, where the document itself names none
 * @returns the document with what is wrong in single rows, or one Chinese line why the file as a whole is
 *   refused: no budget, two documents in one, a table cut in the middle of a row, empty, binary, too big
 */
export function parseBudgetDocument(
  bytes: Uint8Array,
  fileName: string,
): Result<BudgetDocument, DocumentError> {
  const decoded = decodeDocument(bytes);
  if (!decoded.ok) return decoded;
  return assembleDocument(readTextDump(decoded.value.text, decoded.value.cut), fileName);
}
