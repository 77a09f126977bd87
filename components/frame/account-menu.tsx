import { ChevronDown, CircleUserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Popover } from '@/components/ui/popover';

/** Who is signed in, as what; behind it what the account can do (`children`: links, the sign-out form). */
export function AccountMenu({
  name,
  detail,
  children,
}: {
  name: string;
  detail: string;
  children: ReactNode;
}) {
  return (
    <Popover
      label="账号"
      align="end"
      trigger={
        <button
          type="button"
          className="flex min-h-9 shrink-0 items-center gap-1.5 rounded px-1.5 hover:bg-action-soft"
        >
          <CircleUserRound aria-hidden className="size-5 text-muted sm:hidden" />
          <span className="sr-only sm:not-sr-only">{name}</span>
          <span className="hidden text-sm text-muted md:inline">{detail}</span>
          <ChevronDown aria-hidden className="size-3.5 text-muted" />
        </button>
      }
    >
      <p className="font-semibold">{name}</p>
      <p className="mb-2 border-b border-line pb-2 text-sm text-muted">{detail}</p>
      <div className="-mx-2 flex flex-col items-stretch gap-1 [&_a]:justify-start [&_a]:px-2 [&_button]:w-full [&_button]:justify-start [&_button]:px-2">
        {children}
      </div>
    </Popover>
  );
}
