import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { completeDocument } from './complete-document';

/** The document of an import; null where its kept file is refused today: it says nothing, and keeps back no earlier one. */
export async function readableDocument(db: Db, importId: string): Promise<BudgetDocument | null> {
  try {
    return await completeDocument(db, importId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'INVALID_STATE') return null;
    throw error;
  }
}
