'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

const WIDTHS = { normal: 'max-w-[30rem]', wide: 'max-w-[56rem]' } as const;

/**
 * A window over the page: focus stays inside, Esc closes, and it scrolls within at high zoom.
 * Opened by its `trigger` or by `open`.
 */
export function Dialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  size = 'normal',
  footer,
  children,
}: {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  size?: keyof typeof WIDTHS;
  footer?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-veil/40" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classNames(
            'fixed left-1/2 top-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-md border border-line bg-paper shadow-overlay focus:outline-none',
            WIDTHS[size],
          )}
        >
          <div className="flex items-start justify-between gap-4 border-b border-line py-2 pl-4 pr-2">
            <Radix.Title className="py-1 text-lg font-semibold">{title}</Radix.Title>
            <Radix.Close
              aria-label="关闭"
              className="rounded p-2 text-muted hover:bg-action-soft hover:text-action"
            >
              <X aria-hidden className="size-4" />
            </Radix.Close>
          </div>
          <div className="min-h-0 overflow-y-auto p-4">
            {description && (
              <Radix.Description asChild>
                <div className="mb-3">{description}</div>
              </Radix.Description>
            )}
            {children}
          </div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-sunken px-4 py-3">
              {footer}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
