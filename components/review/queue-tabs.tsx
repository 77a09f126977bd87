import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
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
  return (
    <nav aria-label="评价进度" className="mb-4 border-b border-line">
      <ul className="flex flex-wrap">
        {(Object.keys(QUEUE_LISTS) as QueueList[]).map((list) => (
          <li key={list}>
            <Link
              href={hrefWith('/review', params, { show: list === 'waiting' ? null : list })}
              aria-current={list === show ? 'page' : undefined}
              className={classNames(
                '-mb-px flex min-h-10 items-center gap-1.5 border-b-2 px-3',
                list === show
                  ? 'border-action font-semibold text-action'
                  : 'border-transparent text-muted hover:text-action',
              )}
            >
              {QUEUE_LISTS[list]}
              <span className="text-sm font-normal">{counts[list]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
