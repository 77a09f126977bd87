import type { Dec } from '@/lib/core/decimal';
import { reportedMoney } from './execution';
import { ruleNumber } from './rule-number';
import type { RuleSet } from './rule-set';
import type { ScoringBudget } from './scoring-project';

/** The ceiling of the total, in 分, and the execution rate below which it applies, as a fraction. */
export type Ceiling = { readonly total: Dec; readonly executionBelow: Dec };

/**
 * The ceiling that a low execution rate puts on the total, by the exact rate.
 * @returns null where the rule set has none, the rate is high enough, or execution does not apply
 */
export function totalCap(budget: ScoringBudget, ruleSet: RuleSet): Ceiling | null {
  const money = reportedMoney(budget);
  if (!money || !ruleSet.totalCap) return null;
  const cap = ruleSet.totalCap.caps.find(({ executionBelow }) =>
    money.executed.lessThan(money.annual.times(ruleNumber(executionBelow))),
  );
  return cap ? { total: ruleNumber(cap.total), executionBelow: ruleNumber(cap.executionBelow) } : null;
}
