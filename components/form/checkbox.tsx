'use client';

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useControlLinks } from './field-context';

/** A box with its words; the words are clickable. In a table's cell: `labelHidden`. */
export function Checkbox({
  label,
  labelHidden = false,
  className,
  required,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; labelHidden?: boolean }) {
  const links = useControlLinks({ ...rest, required });
  return (
    <label className={classNames('inline-flex min-h-6 min-w-6 items-center gap-2', className)}>
      <input
        {...rest}
        {...links}
        type="checkbox"
        className="size-4 shrink-0 accent-[rgb(var(--action-fill))]"
      />
      <span className={labelHidden ? 'sr-only' : undefined}>{label}</span>
    </label>
  );
}
