import type { Dec } from '@/lib/core/decimal';
import { type Comparison, isUpward } from './comparison';
import { ZERO } from './outcome';
import { ruleNumber } from './rule-number';
import type { RuleSet } from './rule-set';
import type { ScoringIndicator } from './scoring-project';

type Held = { readonly comparison: Comparison; readonly target: Dec; readonly actual: Dec };

/** Is the target (≥, ＞ or ＝, above 0) exceeded so far that it has to be explained? B ≥ 1.3 A by default. */
export function isOverAchieved({ comparison, target, actual }: Held, ruleSet: RuleSet): boolean {
  if (!isUpward(comparison) || !target.greaterThan(ZERO)) return false;
  return actual.greaterThanOrEqualTo(target.times(ruleNumber(ruleSet.overAchievement.at)));
}

/**
 * Does a cost (成本指标, ≤, target above 0) lie so far below its target that it has to be explained?
 * B ≤ 0.7 A by default: unspent money is no saving when the outputs are unmet.
 */
export function isCostFarBelow(level1: string, held: Held, ruleSet: RuleSet): boolean {
  if (level1 !== '成本指标' || held.comparison !== '≤' || !held.target.greaterThan(ZERO)) return false;
  return held.actual.lessThanOrEqualTo(held.target.times(ruleNumber(ruleSet.costFarBelow.at)));
}

/** 分 taken off for over-achievement: what an evaluator confirmed, else what the rule set takes; null: none. */
export function deductionFor(indicator: ScoringIndicator, ruleSet: RuleSet): Dec | null {
  if (indicator.deduction) return indicator.deduction.amount;
  const { deduction } = ruleSet.overAchievement;
  return deduction === null ? null : ruleNumber(deduction);
}
