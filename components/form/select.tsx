'use client';

import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useControlLinks } from './field-context';

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean };

/** The browser's own list. `empty` is the choice of nothing, e.g. 全部 or 请选择. */
export function Select({
  options,
  empty,
  className,
  required,
  ...rest
}: Omit<ComponentProps<'select'>, 'children' | 'multiple'> & { options: readonly Option[]; empty?: string }) {
  const links = useControlLinks({ ...rest, required });
  return (
    <select {...rest} {...links} className={classNames('control pr-1', className)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
