import type { QualityRule } from './rule';
import { controlFigureMisfiled } from './rules/control-figure-misfiled';
import { controlFigureMismatch } from './rules/control-figure-mismatch';
import { costAsExact } from './rules/cost-as-exact';
import { deadlineAsQuantity } from './rules/deadline-as-quantity';
import { directionContradictsNature } from './rules/direction-contradicts-nature';
import { duplicateIndicator } from './rules/duplicate-indicator';
import { goalNotMeasured } from './rules/goal-not-measured';
import { headcountAsCeiling } from './rules/headcount-as-ceiling';
import { impossibleTarget } from './rules/impossible-target';
import { indicatorCount } from './rules/indicator-count';
import { missingLevel1 } from './rules/missing-level1';
import { mixedUnits } from './rules/mixed-units';
import { otherYear } from './rules/other-year';
import { placeholderText } from './rules/placeholder-text';
import { qualitativeNotAGrade } from './rules/qualitative-not-a-grade';
import { severalInOne } from './rules/several-in-one';
import { unitMissing } from './rules/unit-missing';
import { vagueSatisfaction } from './rules/vague-satisfaction';
import { zeroTarget } from './rules/zero-target';

/** Every rule of the audit, the gravest first, in the order of lists and counts. */
export const QUALITY_RULES = [
  controlFigureMismatch,
  zeroTarget,
  impossibleTarget,
  unitMissing,
  duplicateIndicator,
  placeholderText,
  directionContradictsNature,
  missingLevel1,
  controlFigureMisfiled,
  qualitativeNotAGrade,
  vagueSatisfaction,
  headcountAsCeiling,
  costAsExact,
  otherYear,
  severalInOne,
  deadlineAsQuantity,
  goalNotMeasured,
  mixedUnits,
  indicatorCount,
] as const satisfies readonly QualityRule[];

export type QualityRuleId = (typeof QUALITY_RULES)[number]['id'];

/** All ids, in the order of the registry. */
export const QUALITY_RULE_IDS = QUALITY_RULES.map(({ id }) => id) as readonly QualityRuleId[];

/** The rule with that id. */
export function qualityRule(id: QualityRuleId): QualityRule {
  return QUALITY_RULES.find((rule) => rule.id === id)!;
}
