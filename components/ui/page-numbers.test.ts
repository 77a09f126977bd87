import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 12, [1, 2, null, 12]],
  [6, 12, [1, null, 5, 6, 7, null, 12]],
  [4, 12, [1, 2, 3, 4, 5, null, 12]],
  [12, 12, [1, null, 11, 12]],
])('page %d of %d offers %j', (current, last, offered) => {
  expect(pageNumbers(current, last)).toEqual(offered);
});

test('every gap stands for at least two pages, and the current page is always offered', () => {
  const pages = fc
    .integer({ min: 1, max: 200 })
    .chain((last) => fc.record({ last: fc.constant(last), current: fc.integer({ min: 1, max: last }) }));
  fc.assert(
    fc.property(pages, ({ current, last }) => {
      const offered = pageNumbers(current, last);
      expect(offered).toContain(current);
      offered.forEach((page, at) => {
        if (page === null) expect((offered[at + 1] ?? 0) - (offered[at - 1] ?? 0)).toBeGreaterThan(2);
      });
    }),
  );
});
