import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';

export type SortOrder = 'asc' | 'desc';

const ARIA = { asc: 'ascending', desc: 'descending' } as const;
const ICONS = { asc: ArrowUp, desc: ArrowDown } as const;

/**
 * A column's head that sorts by a link (`?sort=…&order=…`, back to page 1, other parameters kept).
 * The first click sorts in `first` order, the next one turns it round.
 */
export function SortTh({
  column,
  label,
  sort,
  order,
  path,
  params,
  first = 'asc',
  numeric = false,
  className,
}: {
  column: string;
  label: string;
  /** How the list is sorted now. */
  sort: string;
  order: SortOrder;
  path: string;
  params: QueryParams;
  first?: SortOrder;
  numeric?: boolean;
  className?: string;
}) {
  const active = sort === column;
  const next = active ? (order === 'asc' ? 'desc' : 'asc') : first;
  const Icon = active ? ICONS[order] : ChevronsUpDown;
  return (
    <th
      scope="col"
      aria-sort={active ? ARIA[order] : undefined}
      className={classNames(numeric && 'cell-numeric', className)}
    >
      <Link
        href={hrefWith(path, params, { sort: column, order: next, page: null })}
        scroll={false}
        className={classNames(
          'inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-action',
          active && 'font-semibold text-ink',
        )}
      >
        {label}
        <Icon aria-hidden className={classNames('size-3 shrink-0', !active && 'opacity-60')} />
      </Link>
    </th>
  );
}
