'use client';

import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useFileTarget } from './use-file-target';

/** A row of a table that takes files for its indicator. */
export function EvidenceRow({
  indicatorId,
  className,
  ...rest
}: ComponentProps<'tr'> & { readonly indicatorId: string }) {
  const { over, target } = useFileTarget(indicatorId);
  return (
    <tr
      {...rest}
      {...target}
      className={classNames(className, over ? 'bg-action-soft outline-dashed outline-1 outline-action' : '')}
    />
  );
}
