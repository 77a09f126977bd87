import { parseDecimal } from '@/lib/core/decimal';
import { compact } from './quantity';

const BLANK = /^(?:[-—–－/\\无]*)$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** What stands in a cell that should hold a figure: nothing (a dash counts as nothing), a figure, or neither. */
export type Figure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly value: string }
  | { readonly kind: 'unreadable' };

/**
 * Reads a 分值 or 得分 as people write it: full-width digits, thousands separators, `9分`.
 * @example readFigure('９．５分') → figure '9.5'
 */
export function readFigure(text: string): Figure {
  const plain = compact(text);
  if (BLANK.test(plain)) return { kind: 'blank' };
  const digits = plain.replace(/分$/, '');
  const number = parseDecimal(GROUPED.test(digits) ? digits.replaceAll(',', '') : digits);
  return number ? { kind: 'figure', value: number.toFixed() } : { kind: 'unreadable' };
}
