import type { BudgetTables } from '../budget-document';
import { reconcileBalances } from './balance';
import { reconcileDepartment } from './department';
import { reconcileIncome } from './income';
import { reconcileOfficialExpenses } from './official-expenses';
import { reconcileParts, reconcileTargetAmounts } from './parts';
import { reconcilePurchases } from './purchases';
import type { Reconciliation } from './reconciliation';
import { explainTogether } from './shared-cause';
import { reconcileSpending } from './spending';
import { reconcileStatements } from './stated';
import { reconcileSums } from './sums';
import { reconcileTargets } from './targets-and-budget';
import { reconcileTransfers } from './transfers';
import { withoutUnread } from './unread';

/** In the order in which they are shown: between tables first, then within each table, then the text. */
const CHECKS: readonly ((document: BudgetTables) => readonly Reconciliation[])[] = [
  reconcileTargets,
  (document) => [reconcileTransfers(document)],
  reconcileDepartment,
  reconcileIncome,
  reconcileSpending,
  reconcileOfficialExpenses,
  reconcilePurchases,
  reconcileBalances,
  reconcileSums,
  reconcileParts,
  reconcileTargetAmounts,
  reconcileStatements,
];

/**
 * Compares the figures of a document with one another (勾稽): totals with their rows, tables with each other, the
 * text with the tables. Every comparison is there, also those that agree and those that cannot be made.
 * @example reconcile(document).filter(({ result }) => result === 'differs')
 */
export function reconcile(document: BudgetTables): readonly Reconciliation[] {
  const results = CHECKS.flatMap((check) => check(document));
  return explainTogether(withoutUnread(document, results));
}
