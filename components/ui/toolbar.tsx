import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** Actions of a list or form in one row: `children` on the left, `end` on the right. */
export function Toolbar({
  end,
  sticky = false,
  children,
}: {
  end?: ReactNode;
  sticky?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={classNames(
        'print-hidden flex flex-wrap items-center gap-2 py-2',
        sticky && 'sticky bottom-0 z-10 border-t border-rule bg-paper px-4',
      )}
    >
      <div className="flex grow flex-wrap items-center gap-2">{children}</div>
      {end && <div className="flex flex-wrap items-center gap-2">{end}</div>}
    </div>
  );
}
