import type {
  Reconciliation,
  ReconciliationResult,
} from '@/lib/budget-document/reconciliation/reconciliation';

/** Which comparisons the page shows, by their name in the address. */
export type ShownResults = ReconciliationResult | 'all';

export const SHOWN_RESULTS: readonly ShownResults[] = ['differs', 'explained', 'agrees', 'impossible', 'all'];

export function countOf(checks: readonly Reconciliation[], shown: ShownResults): number {
  return shown === 'all' ? checks.length : checks.filter(({ result }) => result === shown).length;
}

/** `?result=` as it stands in the address; without it what differs is shown, or everything where nothing does. */
export function shownResults(
  text: string | readonly string[] | undefined,
  checks: readonly Reconciliation[],
): ShownResults {
  const wanted = SHOWN_RESULTS.find((candidate) => candidate === text);
  return wanted ?? (countOf(checks, 'differs') > 0 ? 'differs' : 'all');
}
