'use client';

import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useControlLinks } from './field-context';

/** A day (`2024-12-31`) or a month (`2024-12`), picked or typed. */
export function DateInput({
  className,
  granularity = 'day',
  required,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { granularity?: 'day' | 'month' }) {
  const links = useControlLinks({ ...rest, required });
  return (
    <input
      {...rest}
      {...links}
      type={granularity === 'day' ? 'date' : 'month'}
      className={classNames('control', className)}
    />
  );
}
