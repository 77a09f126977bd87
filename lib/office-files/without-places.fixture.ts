import type { BudgetDocument } from '@/lib/budget-document/budget-document';

/** What a document says, without where in its file it stands: every format has places of its own. */
export function withoutPlaces(document: BudgetDocument): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'place' ? undefined : value)));
}
