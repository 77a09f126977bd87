import { CircleAlert, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';

/** Nothing here yet: why, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center px-4 py-10 text-center">
      <Inbox aria-hidden className="mb-2 size-6 text-muted" strokeWidth={1.5} />
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-[40em] text-muted">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Something failed: what happened, what to do, and the number that support can look up. */
export function ErrorState({
  title,
  children,
  reference,
  action,
}: {
  title: string;
  children: ReactNode;
  reference?: string | undefined;
  action?: ReactNode;
}) {
  return (
    <div role="alert" className="mx-auto max-w-[40em] rounded-md border border-bad-line bg-paper p-6">
      <p className="flex items-center gap-2 text-lg font-semibold">
        <CircleAlert aria-hidden className="size-5 shrink-0 text-bad" />
        {title}
      </p>
      <div className="mt-2">{children}</div>
      {reference && (
        <p className="mt-2 text-sm text-muted">
          编号 <span className="select-all font-medium text-ink">{reference}</span>
          ，联系管理员时请一并提供。
        </p>
      )}
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
