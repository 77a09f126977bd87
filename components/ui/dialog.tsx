'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

const WIDTHS = { normal: 'max-w-[30rem]', wide: 'max-w-[56rem]' } as const;

const WINDOW =
  'fixed left-1/2 top-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-md border border-line bg-paper shadow-overlay focus:outline-none';

type DialogProps = {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  size?: keyof typeof WIDTHS;
  footer?: ReactNode;
  children?: ReactNode;
};

/**
 * A window over the page: focus stays inside, Esc closes, and it scrolls within at high zoom.
 * Opened by its `trigger` or by `open`. The cross comes last, so that the first control gets the focus.
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
}: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-veil/40" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classNames(WINDOW, WIDTHS[size])}
        >
          <Radix.Title className="border-b border-line py-2.5 pl-4 pr-12 text-lg font-semibold">
            {title}
          </Radix.Title>
          <div className="min-h-0 overflow-y-auto p-4">
            {description && (
              <Radix.Description asChild>
                <div className={children ? 'mb-3' : undefined}>{description}</div>
              </Radix.Description>
            )}
            {children}
          </div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-sunken px-4 py-3">
              {footer}
            </div>
          )}
          <Radix.Close
            aria-label="关闭"
            className="absolute right-2 top-1.5 rounded p-2 text-muted hover:bg-action-soft hover:text-action"
          >
            <X aria-hidden className="size-4" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
