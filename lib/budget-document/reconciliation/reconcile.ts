import type { BudgetDocument } from '../budget-document';
import type { Reconciliation } from './reconciliation';
import { reconcileSums } from './sums';
import { reconcileTargets } from './targets-and-budget';
import { reconcileTransfers } from './transfers';

/**
 * Compares the figures of a document with one another (勾稽): totals with their rows, tables with each other, the
 * text with the tables. Every comparison is there, also those that agree and those that cannot be made.
 * @example reconcile(document).filter(({ result }) => result === 'differs')
 */
export function reconcile(document: BudgetDocument): readonly Reconciliation[] {
  return [...reconcileSums(document), ...reconcileTargets(document), ...reconcileTransfers(document)];
}
