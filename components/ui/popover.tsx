'use client';

import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** A small panel beside what was clicked: a score's trace, the account's menu. Closes by Esc or a click elsewhere. */
export function Popover({
  trigger,
  label,
  align = 'start',
  children,
}: {
  /** One button; it gets aria-expanded. */
  trigger: ReactNode;
  label: string;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-[var(--radix-popover-content-available-height)] min-w-40 max-w-[min(26rem,calc(100vw-1rem))] overflow-y-auto rounded-md border border-line bg-paper p-3 shadow-overlay focus:outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
