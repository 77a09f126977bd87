import { LinkTabs } from '@/components/ui/link-tabs';
import type { Reconciliation } from '@/lib/budget-document/reconciliation/reconciliation';
import { resultInWords } from '@/lib/budget-document/reconciliation/words';
import { countOf, SHOWN_RESULTS, type ShownResults } from './shown-results';

/** The comparisons by result, with how many each list holds. */
export function ResultTabs({
  path,
  checks,
  shown,
}: {
  path: string;
  checks: readonly Reconciliation[];
  shown: ShownResults;
}) {
  const tabs = SHOWN_RESULTS.map((tab) => ({
    href: `${path}?result=${tab}`,
    label: tab === 'all' ? '全部' : resultInWords(tab),
    count: countOf(checks, tab),
    current: tab === shown,
  }));
  return <LinkTabs label="按结果查看" tabs={tabs} keepsPlace className="print-hidden mb-4" />;
}
