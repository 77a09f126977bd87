'use client';

import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useControlLinks } from './field-context';

/** A date of the calendar, `2025-01-31`; empty while it is not a whole one. */
export function DateInput({ className, required, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  const links = useControlLinks({ ...rest, required });
  return <input {...rest} {...links} type="date" className={classNames('control max-w-48', className)} />;
}
