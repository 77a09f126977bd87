import type { Dec } from '@/lib/core/decimal';
import { ruleNumber } from './rule-number';
import type { Grade, RuleSet } from './rule-set';

/**
 * 等级 of a total, on the continuous scale: 89.5 is 良, only 90 is 优.
 * @throws RangeError when the rule set's lowest grade does not begin at 0
 */
export function gradeOf(total: Dec, ruleSet: RuleSet): Grade {
  const band = ruleSet.grades.bands.find(({ from }) => total.greaterThanOrEqualTo(ruleNumber(from)));
  if (!band) throw new RangeError(`rule set ${ruleSet.id} has no grade for ${total.toFixed()}`);
  return band.grade;
}
