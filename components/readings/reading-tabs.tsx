import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
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
  return (
    <nav aria-label="指标含义" className="mb-4 border-b border-line">
      <ul className="flex flex-wrap">
        {(Object.keys(LISTS) as ReadingList[]).map((list) => (
          <li key={list}>
            <Link
              href={hrefWith('/readings', params, { show: list === 'open' ? null : list, page: null })}
              aria-current={list === show ? 'page' : undefined}
              className={classNames(
                '-mb-px flex min-h-10 items-center gap-1.5 border-b-2 px-3',
                list === show
                  ? 'border-action font-semibold text-action'
                  : 'border-transparent text-muted hover:text-action',
              )}
            >
              {LISTS[list]}
              <span className="text-sm font-normal">{counts[list]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
