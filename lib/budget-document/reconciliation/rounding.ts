import { Dec } from '@/lib/core/decimal';

/** Amounts from 1,000 on are often shown with two decimals where smaller ones have up to six. */
const SHOWN_DECIMALS = 2;
const LARGE = 1000;
const HALF_UNIT = new Dec('0.005');

/** Amounts of one side that may have been rounded to two decimals when they were written down. */
function rounded(shown: readonly string[]): number {
  const amounts = shown.map((amount) => new Dec(amount));
  const isShort = (amount: Dec) => amount.decimalPlaces() <= SHOWN_DECIMALS;
  if (amounts.every(isShort)) return amounts.filter((amount) => !amount.isZero()).length;
  const large = amounts.filter((amount) => amount.abs().greaterThanOrEqualTo(LARGE));
  // One large amount with more decimals shows that this column keeps them.
  return large.every(isShort) ? large.length : 0;
}

/** How many amounts show two decimals only, and how far that can put both sides apart, in 万元. */
export type Rounding = { readonly amounts: number; readonly most: Dec };

/**
 * Explains a difference between two sides by the rounding of displayed decimals.
 * @returns null where it cannot explain it: the difference is larger than all roundings together, or nothing
 *   was rounded, since neither side has more than two decimals
 */
export function roundingBehind(
  left: readonly string[],
  right: readonly string[],
  difference: Dec,
): Rounding | null {
  const exact = [...left, ...right].some((amount) => new Dec(amount).decimalPlaces() > SHOWN_DECIMALS);
  const amounts = rounded(left) + rounded(right);
  const most = HALF_UNIT.times(amounts);
  return exact && amounts > 0 && difference.abs().lessThanOrEqualTo(most) ? { amounts, most } : null;
}

/** A rounding in words. */
export function roundingInWords({ amounts, most }: Rounding): string {
  return `有 ${amounts} 个金额只显示 2 位小数，舍入最多相差 ${most.toFixed()} 万元，差额在此范围内。`;
}
