import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Link } from './link';

/** A link in running text or in a table's cell. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={classNames(
        'rounded-sm text-action underline decoration-action-line underline-offset-[3px] hover:decoration-current',
        className,
      )}
    />
  );
}
