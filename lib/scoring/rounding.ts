import { Dec, roundHalfUp } from '@/lib/core/decimal';
import { ZERO } from './outcome';

/** The one rounding of a score: the exact value half-up to 0.01, then into [0, weight]. */
export function roundScore(exact: Dec, weight: Dec): Dec {
  const score = Dec.min(weight, roundHalfUp(exact, 2));
  return score.greaterThan(0) ? score : ZERO;
}

/** Takes a deduction in 分 off a rounded score, down to 0. */
export function deduct(score: Dec, deduction: Dec): Dec {
  return Dec.max(ZERO, score.minus(deduction));
}
