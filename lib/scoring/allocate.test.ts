import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dec, sum } from '@/lib/core/decimal';
import { allocate } from './allocate';

function parts(total: string, shares: readonly number[], step: string): string[] {
  return allocate(
    new Dec(total),
    shares.map((share) => new Dec(share)),
    new Dec(step),
  ).map(String);
}

test.each([
  ['10', [1, 1, 1], '0.01', ['3.34', '3.33', '3.33']],
  ['10', [1, 1, 1], '0.1', ['3.4', '3.3', '3.3']],
  ['50', [1, 1, 1, 1, 1, 1, 1], '1', ['8', '7', '7', '7', '7', '7', '7']],
  ['55.56', [1, 1, 1, 1], '0.5', ['14.06', '14', '14', '13.5']],
  ['10', [50, 30, 10], '0.01', ['5.56', '3.33', '1.11']],
  ['0.05', [1, 1], '0.1', ['0.05', '0']],
  ['0', [3, 4], '0.01', ['0', '0']],
  ['10', [0, 0], '0.01', ['5', '5']],
  ['10', [], '0.01', []],
])('%s over %j in steps of %s is %j', (total, shares, step, expected) => {
  expect(parts(total, shares, step)).toEqual(expected);
});

test('equal remainders of unequal shares are a tie, which the order decides', () => {
  expect(parts('40', [10, 40, 10], '0.01')).toEqual(['6.67', '26.67', '6.66']);
  expect(parts('40', [40, 10, 10], '0.01')).toEqual(['26.67', '6.67', '6.66']);
});

test('parts sum to the total exactly and none strays from its exact share by a step or more', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 });
  const step = fc.constantFrom('0.01', '0.1', '0.5', '1');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), shares, step, (cents, weights, size) => {
      const total = new Dec(cents).dividedBy(100);
      const given = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
      const whole = given.reduce((a, b) => a + b, 0);
      const result = allocate(
        total,
        weights.map((weight) => new Dec(weight)),
        new Dec(size),
      );
      expect(sum(result).toString()).toBe(total.toString());
      result.forEach((part, i) => {
        const off = part.minus(total.times(given[i]!).dividedBy(whole)).abs();
        expect(off.lessThan(new Dec(size).times(i === 0 ? 2 : 1))).toBe(true);
      });
    }),
    { numRuns: 1000 },
  );
});
