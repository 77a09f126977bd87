import { LinkTabs } from '@/components/ui/link-tabs';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import type { Queue } from '@/lib/reviews/types';

/** The lists an evaluator works through, by their name in the address. */
export type QueueList = keyof Queue['counts'];

const QUEUE_LISTS: Readonly<Record<QueueList, string>> = {
  waiting: '待评价',
  returned: '已退回',
  approved: '已评价',
  open: '未提交',
};

/** The four lists with how many are in each; the address holds which one is shown. */
export function QueueTabs({
  counts,
  show,
  params,
}: {
  readonly counts: Queue['counts'];
  readonly show: QueueList;
  readonly params: QueryParams;
}) {
  const tabs = (Object.keys(QUEUE_LISTS) as QueueList[]).map((list) => ({
    href: hrefWith('/review', params, { show: list === 'waiting' ? null : list }),
    label: QUEUE_LISTS[list],
    count: counts[list],
    current: list === show,
  }));
  return <LinkTabs label="评价进度" tabs={tabs} className="mb-4" />;
}
