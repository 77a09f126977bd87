import { Dec } from '@/lib/core/decimal';
import type { FormIndicator } from '../types';

/** 年度指标值 and 实际完成值 that are numbers of one unit. */
export type Quantified = {
  /** `≥`, `≤`, `＝` … as it stands before the target */
  readonly sign: string;
  readonly target: Dec;
  readonly actual: Dec;
  readonly unit: string;
};

const TARGET = /^([≥≤＝＞＜])\s*(-?[\d,]+(?:\.\d+)?)\s*(\D*)$/u;
const ACTUAL = /^(-?[\d,]+(?:\.\d+)?)\s*(\D*)$/u;

const numberIn = (text: string) => new Dec(text.replaceAll(',', ''));

/**
 * The figures of a row whose target and actual can be held against one another; null for dates, grades and whatever is
 * said in other units.
 * @example quantified({ target: '≥ 24 次', actual: '31 次', … }) // { sign: '≥', target: 24, actual: 31, unit: '次' }
 */
export function quantified({ target, actual }: Pick<FormIndicator, 'target' | 'actual'>): Quantified | null {
  const aim = TARGET.exec(target);
  const reached = actual === null ? null : ACTUAL.exec(actual);
  if (!aim || !reached || aim[3]?.trim() !== reached[2]?.trim()) return null;
  return {
    sign: aim[1] ?? '',
    target: numberIn(aim[2] ?? ''),
    actual: numberIn(reached[1] ?? ''),
    unit: aim[3]?.trim() ?? '',
  };
}
