import Decimal from 'decimal.js';

/**
 * The only decimal type of the product: 200 significant digits, half-up, never in exponent notation. Sums and
 * products of numbers of up to `EXACT_DIGITS` stay exact; only a division rounds. A clone, so that no other
 * user of decimal.js in the process can change its settings.
 */
export const Dec = Decimal.clone({
  precision: 200,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Dec = Decimal;

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Longest number that a person types: more is a slip, and the database keeps every such number whole. */
const TYPED_DIGITS = 24;

/** Longest number accepted anywhere: every product of three of them is exact within the precision. */
export const EXACT_DIGITS = 60;

function isLonger(text: string, digits: number): boolean {
  return text.length > digits && text.replace(/\D/g, '').length > digits;
}

/**
 * Reads `-?\d+(\.\d+)?`, nothing else: no exponent, no separators, no blanks.
 * @returns null when the text has another form or more than `digits` digits.
 * @example parseDecimal('56.000000')?.toString() === '56'
 */
export function parseDecimal(text: string, digits: number = TYPED_DIGITS): Dec | null {
  return NUMBER.test(text) && !isLonger(text, digits) ? new Dec(text) : null;
}

/** Number of decimals written in a number's text: `'1.50'` has 2. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Rounds half-up to `places` decimals. The one place where a published figure is rounded. */
export function roundHalfUp(value: Dec, places: number): Dec {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

/** Exact sum; 0 for none. */
export function sum(values: Iterable<Dec>): Dec {
  let total: Dec = new Dec(0);
  for (const value of values) total = total.plus(value);
  return total;
}

function group(integer: string): string {
  return integer.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/**
 * Money in 万元 as people read it: thousands separators, the decimals it has, at least 2, at most 6.
 * @example formatMoney(new Dec('1086.7043')) === '1,086.7043'
 */
export function formatMoney(value: Dec): string {
  const text = value.toFixed(Math.min(6, Math.max(2, value.decimalPlaces())));
  const [integer = '0', fraction] = text.split('.');
  return `${group(integer)}.${fraction}`;
}

/** A plain number as people read it: thousands separators, exactly the decimals it has. */
export function formatNumber(value: Dec): string {
  const [integer = '0', fraction] = value.toFixed().split('.');
  return fraction ? `${group(integer)}.${fraction}` : group(integer);
}

/** A score in 分: always 2 decimals. */
export function formatScore(value: Dec): string {
  return value.toFixed(2);
}

/**
 * A ratio as a percentage with 2 decimals, half-up.
 * @example formatPercent(new Dec('0.975')) === '97.50%'
 */
export function formatPercent(ratio: Dec): string {
  return `${roundHalfUp(ratio.times(100), 2).toFixed(2)}%`;
}
