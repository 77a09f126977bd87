import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { readBudgetFile } from '@/lib/office-files/read-budget-file';
import { storedDocument } from './stored-document';

/** Whether a stored document has all its tables: one that was stored before they were read has table 13 alone. */
function isComplete(document: Partial<BudgetDocument>): document is BudgetDocument {
  return document.contents !== undefined;
}

/**
 * The document of an import with all its tables; read again from the file that was kept where the stored one was
 * read by a version that knew table 13 alone.
 * @throws AppError NOT_FOUND without such an import, INVALID_STATE where its file is refused today
 */
export async function completeDocument(db: Db, importId: string): Promise<BudgetDocument> {
  const row = await db.import.findUnique({ where: { id: importId }, select: { document: true } });
  if (!row) throw new AppError('NOT_FOUND');
  const stored = storedDocument(row);
  if (isComplete(stored)) return stored;
  const { bytes, fileName } = await db.import.findUniqueOrThrow({
    where: { id: importId },
    select: { bytes: true, fileName: true },
  });
  const read = await readBudgetFile(bytes, fileName);
  if (read.ok) return read.value;
  throw new AppError('INVALID_STATE', `保存的原文件不能重新读取：${read.error.message}`);
}
