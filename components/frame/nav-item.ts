import type { ReactNode } from 'react';

export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** How much waits there; 0 is not shown. */
  readonly count?: number;
  /** Parameters of the present address that the link keeps, e.g. the year. */
  readonly keeps?: readonly string[];
};

/**
 * The item a page belongs to: the longest address that is the page's own or one above it; null for none.
 * @example activeHref('/admin/users/7', ['/admin', '/admin/users']) === '/admin/users'
 */
export function activeHref(path: string, hrefs: readonly string[]): string | null {
  const above = hrefs.filter((href) => path === href || path.startsWith(href === '/' ? href : `${href}/`));
  return above.sort((a, b) => b.length - a.length)[0] ?? null;
}
