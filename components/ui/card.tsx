import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A ruled section. `flush` lets a table or list reach the border; `aside` stands right of the title. */
export function Card({
  title,
  aside,
  flush = false,
  level = 2,
  id,
  className,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  flush?: boolean;
  level?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <section id={id} className={classNames('mb-4 rounded-md border border-line bg-paper', className)}>
      {title !== undefined && (
        <div className="flex break-after-avoid flex-wrap items-center justify-between gap-x-4 border-b border-line px-3 py-2">
          <Heading className="text-base">{title}</Heading>
          {aside !== undefined && <div className="text-sm text-muted">{aside}</div>}
        </div>
      )}
      {flush ? children : <div className="p-3">{children}</div>}
    </section>
  );
}
