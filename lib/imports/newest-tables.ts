import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { canonicalTables } from '@/lib/budget-document/canonical-content';
import type { Db } from '@/lib/db/database';
import { storedDocument } from './stored-document';

/**
 * Whether a table other than 13 says something else than in the newest import of the same unit and year, or is not
 * there: then the document is worth keeping although no project changes, since figures are compared (勾稽) in the
 * newest one. Tables that the document itself lacks say nothing.
 */
export async function tablesDiffer(db: Db, importId: string, document: BudgetDocument): Promise<boolean> {
  const newest = await db.import.findFirst({
    where: {
      state: 'COMMITTED',
      fiscalYear: document.fiscalYear,
      unitCode: document.unit.code,
      id: { not: importId },
    },
    select: { document: true },
    orderBy: { committedAt: 'desc' },
  });
  if (!newest) return false;
  const before = storedDocument(newest);
  // Documents that were read before their tables were kept cannot be compared.
  const contents: BudgetDocument['contents'] | undefined = before.contents;
  if (contents === undefined) return false;
  const known = canonicalTables(before);
  return [...canonicalTables(document)].some(([no, table]) => known.get(no) !== table);
}
