import { Dec } from '@/lib/core/decimal';
import { ZERO } from './outcome';
import type { RuleSet } from './rule-set';

/** The one rounding of a score: the exact value half-up to the rule set's step (0.01), then into [0, weight]. */
export function roundScore(exact: Dec, weight: Dec, { rounding }: RuleSet): Dec {
  const score = Dec.min(weight, exact.toNearest(rounding.step, Dec.ROUND_HALF_UP));
  return score.greaterThan(0) ? score : ZERO;
}

/** Takes a deduction in 分 off a rounded score, down to 0. */
export function deduct(score: Dec, deduction: Dec): Dec {
  return Dec.max(ZERO, score.minus(deduction));
}
