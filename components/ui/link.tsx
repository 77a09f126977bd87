import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * Next's link without fetching ahead. Every page here is made on request, so nothing of it can be had beforehand: the
 * links of one list asked the server some sixty times for answers of a few bytes.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
