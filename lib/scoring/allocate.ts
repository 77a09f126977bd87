import { Dec, sum } from '@/lib/core/decimal';

/**
 * Divides `total` in proportion to `shares`, in whole steps, by the largest-remainder method: every share
 * gets its quotient rounded down, the steps left over go to the largest remainders, ties in the given
 * order, and what is left below one step goes to the first. The parts always sum to `total` exactly.
 * Remainders are compared as exact numerators, never as rounded quotients, so that a tie is a tie.
 * Shares that are all zero count as equal ones.
 * @example allocate(new Dec(10), [1, 1, 1].map((n) => new Dec(n)), new Dec('0.01')) // 3.34 3.33 3.33
 */
export function allocate(total: Dec, shares: readonly Dec[], step: Dec): Dec[] {
  if (shares.length === 0) return [];
  const whole = sum(shares);
  if (whole.isZero())
    return allocate(
      total,
      shares.map(() => new Dec(1)),
      step,
    );

  const stepNumerator = whole.times(step);
  const steps = shares.map((share) => total.times(share).divToInt(stepNumerator));
  const remainders = shares.map((share, i) => total.times(share).minus(stepNumerator.times(steps[i]!)));
  const left = total.minus(sum(steps).times(step));
  const extra = left.divToInt(step).toNumber();

  const winners = new Set(
    remainders
      .map((_, i) => i)
      .sort((a, b) => remainders[b]!.comparedTo(remainders[a]!) || a - b)
      .slice(0, extra),
  );
  const parts = steps.map((count, i) => count.plus(winners.has(i) ? 1 : 0).times(step));
  parts[0] = parts[0]!.plus(left.minus(step.times(extra)));
  return parts;
}
