import { Dec } from '@/lib/core/decimal';
import { ONE, type Outcome, ZERO } from './outcome';
import { ruleNumber } from './rule-number';
import type { RuleSet } from './rule-set';

const HALF = new Dec('0.5');

/**
 * The one rounding of a score: the exact quotient half-up to the rule set's step (0.01), within [0, weight].
 * A quotient of the whole weight is the weight, whatever the step.
 */
export function roundScore({ dividend, divisor }: Outcome, weight: Dec, { rounding }: RuleSet): Dec {
  if (!dividend.greaterThan(ZERO)) return ZERO;
  const full = divisor === ONE ? weight : weight.times(divisor);
  if (dividend.greaterThanOrEqualTo(full)) return weight;
  const step = ruleNumber(rounding.step);
  const unit = divisor.times(step);
  const steps = dividend.plus(unit.times(HALF)).divToInt(unit);
  return Dec.min(weight, steps.times(step));
}

/** Takes a deduction in 分 off a rounded score, down to 0. */
export function deduct(score: Dec, deduction: Dec): Dec {
  return Dec.max(ZERO, score.minus(deduction));
}
