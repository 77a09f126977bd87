import type { Dec } from '@/lib/core/decimal';
import type { Nature } from '@/lib/indicators/nature';

/** How an actual is held against its target. */
export type Comparison = Exclude<Nature, '定性'>;

/** Is the target met, by the sign alone? ＞ and ＜ are strict here. */
export function meets(comparison: Comparison, target: Dec, actual: Dec): boolean {
  switch (comparison) {
    case '≥':
      return actual.greaterThanOrEqualTo(target);
    case '＞':
      return actual.greaterThan(target);
    case '≤':
      return actual.lessThanOrEqualTo(target);
    case '＜':
      return actual.lessThan(target);
    case '＝':
      return actual.equals(target);
  }
}

/** ≥, ＞ and ＝: falling short of the target is what costs points. */
export function isUpward(comparison: Comparison): boolean {
  return comparison !== '≤' && comparison !== '＜';
}
