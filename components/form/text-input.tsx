'use client';

import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useControlLinks } from './field-context';

type TextType = 'text' | 'password' | 'search' | 'tel' | 'email';

/** One line of text. */
export function TextInput({
  className,
  type = 'text',
  required,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { type?: TextType }) {
  const links = useControlLinks({ ...rest, required });
  return <input {...rest} {...links} type={type} className={classNames('control', className)} />;
}
