import { type Dec, EXACT_DIGITS, parseDecimal } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { parseNature } from '@/lib/indicators/nature';

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * The number a 本年绩效指标值 states: full-width digits, blanks around it and thousands separators are read.
 * @returns null when it is no number; nothing is guessed.
 * @example parseTarget(' 1,920.00 ')?.toString() === '1920'
 */
export function parseTarget(text: string): Dec | null {
  const asItStands = parseDecimal(text, EXACT_DIGITS);
  if (asItStands) return asItStands;
  const plain = toHalfWidth(text).trim();
  return parseDecimal(GROUPED.test(plain) ? plain.replaceAll(',', '') : plain, EXACT_DIGITS);
}

/**
 * A target as people read it, the value's own text kept: `≥ 90 %`, `＝ 1 年`, `定性：优`.
 * @param unit 绩效度量单位, null where there is none; beside a 定性 it is shown only after a number.
 */
export function formatTarget(nature: string, target: string, unit: string | null): string {
  const sign = parseNature(nature) ?? nature.trim();
  const value = target.trim();
  const measure = unit?.trim() ?? '';
  if (sign !== '定性') return [sign, value, measure].filter((part) => part !== '').join(' ');
  if (value === '') return '定性';
  const numeric = parseTarget(value) !== null && measure !== '';
  return numeric ? `定性：${value} ${measure}` : `定性：${value}`;
}
