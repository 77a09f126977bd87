import { expect, test } from 'vitest';
import { hrefWith } from './query-href';

test('changes what is told and keeps everything else', () => {
  expect(hrefWith('/projects', { year: '2024', page: '3' }, { page: '4' })).toBe(
    '/projects?year=2024&page=4',
  );
});

test('removes what is null, empty or undefined', () => {
  expect(
    hrefWith(
      '/projects',
      { q: '绿化', state: 'RETURNED', page: '3' },
      { q: null, state: '', page: undefined },
    ),
  ).toBe('/projects');
});

test('keeps every value of a repeated parameter', () => {
  expect(hrefWith('/projects', { state: ['RETURNED', 'DRAFT'] }, { page: '2' })).toBe(
    '/projects?state=RETURNED&state=DRAFT&page=2',
  );
});

test('escapes what an address cannot hold', () => {
  expect(hrefWith('/projects', {}, { q: '绿化 & 养护' })).toBe(
    '/projects?q=%E7%BB%BF%E5%8C%96+%26+%E5%85%BB%E6%8A%A4',
  );
});
