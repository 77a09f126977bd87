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

/** Pages of a project that people come to from a list of their own. */
const LISTS: Readonly<Record<string, string>> = {
  appraisal: '/appraisals',
  'appraisal-report': '/appraisals',
  'written-report': '/written-reports',
};

/**
 * The item a page belongs to: that of the list it is reached from, else the longest address that is the page's own or
 * one above it; null for none.
 * @example activeHref('/admin/users/7', ['/admin', '/admin/users']) === '/admin/users'
 * @example activeHref('/projects/7/appraisal', ['/projects', '/appraisals']) === '/appraisals'
 */
export function activeHref(path: string, hrefs: readonly string[]): string | null {
  const list = LISTS[/^\/projects\/[^/]+\/([\w-]+)$/.exec(path)?.[1] ?? ''];
  if (list && hrefs.includes(list)) return list;
  const above = hrefs.filter((href) => path === href || path.startsWith(href === '/' ? href : `${href}/`));
  return above.sort((a, b) => b.length - a.length)[0] ?? null;
}
