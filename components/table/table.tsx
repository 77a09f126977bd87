import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ScrollRegion } from './scroll-region';

/**
 * A ruled table. `caption` names it (shown only with `captionShown`); `stickyHeader` keeps the head in sight;
 * `stacked` turns rows into blocks on phones: then every Td needs its `label`.
 */
export function Table({
  caption,
  captionShown = false,
  stickyHeader = false,
  stacked = false,
  className,
  children,
}: {
  caption: string;
  captionShown?: boolean;
  stickyHeader?: boolean;
  stacked?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <ScrollRegion label={caption}>
      <table
        className={classNames('sheet', stickyHeader && 'sheet-sticky', stacked && 'sheet-stacked', className)}
      >
        <caption className={captionShown ? 'px-3 py-2 text-left text-muted' : 'sr-only'}>{caption}</caption>
        {children}
      </table>
    </ScrollRegion>
  );
}

type CellLook = {
  /** Right-aligned on one line: figures, and the heads above them. */
  numeric?: boolean;
};

/** A head of a column, or with `scope="row"` / `"rowgroup"` of a row or of merged rows. */
export function Th({ numeric, scope = 'col', className, ...rest }: ComponentProps<'th'> & CellLook) {
  return <th {...rest} scope={scope} className={classNames(numeric && 'cell-numeric', className)} />;
}

/** `label` is the column's name, shown beside the value when rows are stacked. */
export function Td({
  numeric,
  label,
  className,
  ...rest
}: ComponentProps<'td'> & CellLook & { label?: string }) {
  return <td {...rest} data-label={label} className={classNames(numeric && 'cell-numeric', className)} />;
}
