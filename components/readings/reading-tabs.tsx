import { LinkTabs } from '@/components/ui/link-tabs';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import type { ReadingList } from '@/lib/readings/schema';
import type { ReadingGroups } from '@/lib/readings/types';

const LISTS: Readonly<Record<ReadingList, string>> = {
  open: '待决定',
  ask: '其中要求确认',
  decided: '已决定',
  all: '全部指标',
};

/** The lists of indicators with how many are in each; the address holds which one is shown. */
export function ReadingTabs({
  counts,
  show,
  params,
}: {
  readonly counts: ReadingGroups['counts'];
  readonly show: ReadingList;
  readonly params: QueryParams;
}) {
  const tabs = (Object.keys(LISTS) as ReadingList[]).map((list) => ({
    href: hrefWith('/readings', params, { show: list === 'open' ? null : list, page: null }),
    label: LISTS[list],
    count: counts[list],
    current: list === show,
  }));
  return <LinkTabs label="指标含义" tabs={tabs} className="mb-4" />;
}
