import { parseDecimal } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * A printed number without thousands separators and without ￥, its decimals as written.
 * @returns null for anything that is no number
 * @example plainNumber('1,086.704300') === '1086.704300'
 */
export function plainNumber(text: string): string | null {
  const half = toHalfWidth(text)
    .trim()
    .replace(/^[￥¥]\s*/, '');
  const plain = GROUPED.test(half) ? half.replaceAll(',', '') : half;
  return parseDecimal(plain) === null ? null : plain;
}
