import { expect, test } from 'vitest';
import { activeHref } from './nav-item';

const HREFS = ['/my', '/projects', '/admin', '/admin/users'];

test.each([
  ['/my', '/my'],
  ['/projects/42/report', '/projects'],
  ['/admin', '/admin'],
  ['/admin/users/7', '/admin/users'],
  ['/admin/imports', '/admin'],
  ['/projects-archive', null],
  ['/review', null],
])('%s belongs to %s', (path, item) => {
  expect(activeHref(path, HREFS)).toBe(item);
});
