import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import type { Prisma } from '@/lib/db/database';

/** The document of an import row: written by `createPreview` from a parsed one and never changed since. */
export function storedDocument(row: { readonly document: Prisma.JsonValue }): BudgetDocument {
  const document = row.document as unknown as BudgetDocument;
  // Documents that were read before there were notes have none.
  return { ...document, notes: document.notes ?? [] };
}
