import { LinkTabs } from '@/components/ui/link-tabs';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import { RECHECK_LISTS } from '@/lib/rechecks/schema';
import { RECHECK_STATE_LABELS, type RecheckList, type YearRechecks } from '@/lib/rechecks/types';

/** The lists of a year's 复核 with how many are in each; the address holds which one is shown. */
export function RecheckTabs({
  counts,
  show,
  params,
}: {
  readonly counts: YearRechecks['counts'];
  readonly show: RecheckList;
  readonly params: QueryParams;
}) {
  const tabs = RECHECK_LISTS.map((list) => ({
    href: hrefWith('/recheck', params, { show: list === 'all' ? null : list }),
    label: list === 'all' ? '全部' : RECHECK_STATE_LABELS[list],
    count: counts[list],
    current: list === show,
  }));
  return <LinkTabs label="复核进度" tabs={tabs} className="mb-4" />;
}
