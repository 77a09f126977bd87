import { Dec } from '@/lib/core/decimal';
import { type Outcome, plain } from './outcome';
import type { CompletionBand, CompletionGrade, RuleSet } from './rule-set';

function bandOf(ruleSet: RuleSet, grade: CompletionGrade): CompletionBand {
  const band = ruleSet.qualitative.bands.find((candidate) => candidate.grade === grade);
  if (!band) throw new RangeError(`rule set ${ruleSet.id} has no band for ${grade}`);
  return band;
}

/** Does a percentage lie in the band of its grade? Both ends are exact: 80 belongs to 达成 alone. */
export function percentFits(ruleSet: RuleSet, grade: CompletionGrade, percent: Dec): boolean {
  const { from, to, toIncluded } = bandOf(ruleSet, grade);
  if (percent.lessThan(from)) return false;
  return toIncluded ? percent.lessThanOrEqualTo(to) : percent.lessThan(to);
}

/** The band of a grade as people read it: `80%（含）至100%（含）`. */
export function percentBand(ruleSet: RuleSet, grade: CompletionGrade): string {
  const { from, to, toIncluded } = bandOf(ruleSet, grade);
  return `${from}%（含）至${to}%${toIncluded ? '（含）' : '（不含）'}`;
}

/**
 * The percentage that counts: the one chosen, or the one that the grade presumes (达成: 100).
 * @returns null where one has to be chosen
 */
export function effectivePercent(ruleSet: RuleSet, grade: CompletionGrade, percent: Dec | null): Dec | null {
  if (percent) return percent;
  const { presumed } = bandOf(ruleSet, grade);
  return presumed === null ? null : new Dec(presumed);
}

/** Score of a 定性 indicator, unrounded: weight × percentage ÷ 100. */
export function scoreGrade(grade: CompletionGrade, percent: Dec, weight: Dec, ruleSet: RuleSet): Outcome {
  return {
    rule: `定性指标“${grade}”：分值×百分比÷100`,
    basis: ruleSet.qualitative.basis,
    exact: weight.times(percent).dividedBy(100),
    formula: () => `${plain(weight)} × ${plain(percent)} ÷ 100`,
  };
}
