import { parseDecimal } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** How a table says that there is nothing: a dash, a stroke, 无. */
const NIL = /^(?:[-—–―－/]{1,3}|无)$/;

/**
 * Whether a cell says that there is no amount, which a blank one says too.
 * @example saysNone('—') === true
 */
export function saysNone(text: string): boolean {
  return NIL.test(toHalfWidth(text).trim());
}

/**
 * A printed number without thousands separators, ￥ and 万元, its decimals as written.
 * @returns null for anything that is no number
 * @example plainNumber('1,086.704300') === '1086.704300'
 */
export function plainNumber(text: string): string | null {
  const half = toHalfWidth(text)
    .trim()
    .replace(/^[￥¥]\s*/, '')
    .replace(/\s*万元$/, '');
  const plain = GROUPED.test(half) ? half.replaceAll(',', '') : half;
  return parseDecimal(plain) === null ? null : plain;
}
