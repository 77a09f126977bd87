'use client';

import { Toaster as Sonner } from 'sonner';

/** Where `toast()` of sonner speaks. Once, in the root layout; never the only place where an error is told. */
export function Toaster() {
  return (
    <Sonner
      theme="system"
      position="bottom-center"
      containerAriaLabel="消息"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-2 rounded-md border border-line bg-paper px-4 py-3 text-base text-ink shadow-overlay',
          description: 'text-sm text-muted',
          success: '[&_[data-icon]]:text-good',
          error: '[&_[data-icon]]:text-bad',
          actionButton: 'ml-auto shrink-0 rounded px-2 py-1 font-medium text-action hover:bg-action-soft',
        },
      }}
    />
  );
}
