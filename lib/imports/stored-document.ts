import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import type { DocumentTables } from '@/lib/budget-document/contents';
import type { Prisma } from '@/lib/db/database';

/** Tables that were read before it was kept which of their columns the header does not name: then none is known. */
function withUnread(tables: DocumentTables): DocumentTables {
  return Object.fromEntries(
    Object.entries(tables).map(([no, table]) => [no, table && { unread: [], ...table }]),
  ) as unknown as DocumentTables;
}

/** The document of an import row: written by `createPreview` from a parsed one and never changed since. */
export function storedDocument(row: { readonly document: Prisma.JsonValue }): BudgetDocument {
  const document = row.document as unknown as BudgetDocument;
  // Documents that were read before there were notes, or all tables, lack them.
  const { notes = [], contents } = document as Partial<BudgetDocument>;
  if (contents === undefined) return { ...document, notes };
  return { ...document, notes, contents: { ...contents, tables: withUnread(contents.tables) } };
}
