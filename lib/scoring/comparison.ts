import type { Nature } from '@/lib/indicators/nature';

/** How an actual is held against its target. */
export type Comparison = Exclude<Nature, '定性'>;

/**
 * Is the target met, by the sign alone? ＞ and ＜ are strict here.
 * @param order the sign of actual − target
 */
export function meets(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case '≥':
      return order >= 0;
    case '＞':
      return order > 0;
    case '≤':
      return order <= 0;
    case '＜':
      return order < 0;
    case '＝':
      return order === 0;
  }
}

/** ≥, ＞ and ＝: falling short of the target is what costs points. */
export function isUpward(comparison: Comparison): boolean {
  return comparison !== '≤' && comparison !== '＜';
}
