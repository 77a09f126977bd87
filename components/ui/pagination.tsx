import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Link } from './link';
import { pageNumbers } from './page-numbers';
import { hrefWith, type QueryParams } from './query-href';

const CELL = 'inline-flex min-h-control min-w-8 items-center justify-center rounded px-2';

type HrefOf = (page: number) => string;

function Step({ href, label, children }: { href: string | null; label: string; children: ReactNode }) {
  if (!href) {
    return (
      <span aria-hidden className={classNames(CELL, 'text-muted opacity-50')}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} aria-label={label} className={classNames(CELL, 'text-action hover:bg-action-soft')}>
      {children}
    </Link>
  );
}

function PageLink({ number, current, href }: { number: number; current: boolean; href: string }) {
  return (
    <Link
      href={href}
      aria-label={`第 ${number} 页`}
      aria-current={current ? 'page' : undefined}
      className={classNames(
        CELL,
        current ? 'bg-action-soft font-semibold text-action' : 'text-ink hover:bg-action-soft',
      )}
    >
      {number}
    </Link>
  );
}

function Pages({ page, last, hrefOf }: { page: number; last: number; hrefOf: HrefOf }) {
  return (
    <div className="flex flex-wrap items-center text-sm">
      <Step href={page > 1 ? hrefOf(page - 1) : null} label="上一页">
        <ChevronLeft aria-hidden className="size-4" />
      </Step>
      {pageNumbers(page, last).map((number, position) =>
        number === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name
          <span key={`gap-${position}`} aria-hidden className="px-1 text-muted">
            …
          </span>
        ) : (
          <PageLink key={number} number={number} current={number === page} href={hrefOf(number)} />
        ),
      )}
      <Step href={page < last ? hrefOf(page + 1) : null} label="下一页">
        <ChevronRight aria-hidden className="size-4" />
      </Step>
    </div>
  );
}

/** Links to the other pages of a list; every other parameter of the address stays. `page` counts from 1. */
export function Pagination({
  path,
  params,
  page,
  pageSize,
  total,
  noun = '条',
}: {
  path: string;
  params: QueryParams;
  page: number;
  pageSize: number;
  total: number;
  noun?: string;
}) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const hrefOf: HrefOf = (target) => hrefWith(path, params, { page: target === 1 ? null : String(target) });
  const from = Math.min(total, (page - 1) * pageSize + 1);
  const to = Math.min(total, page * pageSize);
  return (
    <nav aria-label="分页" className="print-hidden flex flex-wrap items-center justify-between gap-2 py-2">
      <p className="text-sm text-muted">
        共 {total} {noun}
        {last > 1 && `，本页第 ${from}–${to} ${noun}`}
      </p>
      {last > 1 && <Pages page={page} last={last} hrefOf={hrefOf} />}
    </nav>
  );
}
