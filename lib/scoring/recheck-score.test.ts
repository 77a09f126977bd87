import { expect, test } from 'vitest';
import { recheckDifference, recheckTotal } from './recheck-score';

test('the difference is exact and has a sign', () => {
  expect(recheckDifference('89.1', '96.63')).toBe('-7.53');
  expect(recheckDifference('96.63', '96.63')).toBe('0.00');
  expect(recheckDifference('100', '99.99')).toBe('0.01');
});

test('rows that were not scored anew count as the self-evaluation has them', () => {
  const rows = [
    { self: '9.75', score: null },
    { self: '7.15', score: '3.5' },
    { self: '0.1', score: '0' },
    { self: '0.2', score: null },
  ];
  expect(recheckTotal(rows)).toBe('13.45');
});
