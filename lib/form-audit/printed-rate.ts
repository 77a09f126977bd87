import { Dec, decimalsOf, parseDecimal, roundHalfUp } from '@/lib/core/decimal';
import { compact } from './quantity';

/** A printed rate held against the exact one; both as texts in %. */
export type RateCheck = { readonly fits: boolean; readonly printed: string; readonly computed: string };

/** A bare number up to here is a ratio (`0.86`, `1`), above it a percentage without its sign (`86`). */
const LARGEST_RATIO = new Dec(2);

/**
 * Holds a printed 执行率 against the exact rate, at as many decimals as it was printed with (whole % at least).
 * @param printed `86%`, `86.20`, `0.862`; null or anything that is no number: none is printed
 * @param exact B ÷ A in %
 * @returns null where no rate is printed
 * @example checkRate('86%', 86.2037…) → fits
 */
export function checkRate(printed: string | null, exact: Dec): RateCheck | null {
  const [, digits = '', sign] =
    /^(-?\d+(?:\.\d+)?)(%?)$/.exec(compact(printed ?? '').replaceAll(',', '')) ?? [];
  const value = parseDecimal(digits);
  if (value === null) return null;
  const decimals = decimalsOf(digits);
  const percentFits = roundHalfUp(exact, decimals).equals(value);
  const asRatio = sign === '' && value.lessThanOrEqualTo(LARGEST_RATIO);
  const ratioFits = asRatio && roundHalfUp(exact.dividedBy(100), Math.max(2, decimals)).equals(value);
  const shown = asRatio ? value.times(100) : value;
  const places = Math.max(2, asRatio ? decimals - 2 : decimals);
  return {
    fits: percentFits || ratioFits,
    printed: shown.toFixed(places),
    computed: roundHalfUp(exact, places).toFixed(places),
  };
}
