import { expect, test } from 'vitest';
import { activeHref } from './nav-item';

const HREFS = ['/my', '/projects', '/admin', '/admin/users'];

test('a page of a project belongs to the list it is reached from, where the person has that list', () => {
  expect(activeHref('/projects/42/appraisal', [...HREFS, '/appraisals'])).toBe('/appraisals');
  expect(activeHref('/projects/42/appraisal-report', [...HREFS, '/appraisals'])).toBe('/appraisals');
  expect(activeHref('/projects/42/written-report', [...HREFS, '/written-reports'])).toBe('/written-reports');
  expect(activeHref('/projects/42/written-report', HREFS)).toBe('/projects');
});

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
