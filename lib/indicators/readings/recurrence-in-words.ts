import { toHalfWidth } from '@/lib/core/fullwidth';
import type { Period } from './types';

/** A repetition named in a text; `byDay` is a day of the month, null where none is named. */
export type NamedRecurrence = { readonly every: Period; readonly byDay: number | null };

const WORDS: readonly (readonly [Period, RegExp])[] = [
  ['half-year', /每半年/],
  ['quarter', /每个?季|按季/],
  ['month', /每个?月|逐月|按月|当月|月度/],
];

const DAY = /(?:每个?月|次月|当月|月度)\D{0,4}?(\d{1,2})\s*[日号]/;
const MONTH_END = /月(?:底|末)/;

/** How often each period falls due within a year. */
export const TIMES_DUE: Readonly<Record<Period, number>> = { month: 12, quarter: 4, 'half-year': 2 };

/** The period in words, for explanations. */
export const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
};

/**
 * Reads `每月15号之前`, `每季度交纳`, `月度计划上报`.
 * @returns null where the text names no repetition.
 */
export function recurrenceInWords(text: string): NamedRecurrence | null {
  const plain = toHalfWidth(text);
  const every = WORDS.find(([, words]) => words.test(plain))?.[0];
  if (!every) return null;
  const day = Number(DAY.exec(plain)?.[1] ?? Number.NaN);
  if (day >= 1 && day <= 31) return { every, byDay: day };
  return { every, byDay: every === 'month' && MONTH_END.test(plain) ? 31 : null };
}
