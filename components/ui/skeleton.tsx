import { classNames } from './class-names';

/** One grey line or block where something will stand. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('h-4 animate-wait rounded-sm bg-line', className)} />;
}

/** A page that loads: a title and ruled rows, announced once. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status" aria-label="正在加载">
      <Skeleton className="mb-4 h-7 w-48" />
      <div className="rounded-md border border-line bg-paper">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
          <div key={row} className="flex gap-6 border-b border-line px-4 py-2.5 last:border-b-0">
            <Skeleton className="grow" />
            <Skeleton className="w-24" />
            <Skeleton className="w-16" />
          </div>
        ))}
      </div>
    </div>
  );
}
