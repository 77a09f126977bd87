import { Dec } from '@/lib/core/decimal';
import { HUNDRED, type Outcome, plain } from './outcome';
import { ruleNumber } from './rule-number';
import type { CompletionBand, CompletionGrade, RuleSet } from './rule-set';

function bandOf(ruleSet: RuleSet, grade: CompletionGrade): CompletionBand {
  const band = ruleSet.qualitative.bands.find((candidate) => candidate.grade === grade);
  if (!band) throw new RangeError(`rule set ${ruleSet.id} has no band for ${grade}`);
  return band;
}

/** Does a percentage lie in the band of its grade? Both ends are exact: 80 belongs to 达成 alone. */
export function percentFits(ruleSet: RuleSet, grade: CompletionGrade, percent: Dec): boolean {
  const { from, to, toIncluded } = bandOf(ruleSet, grade);
  if (percent.lessThan(ruleNumber(from))) return false;
  const order = percent.comparedTo(ruleNumber(to));
  return toIncluded ? order <= 0 : order < 0;
}

/** The band of a grade as people read it: `80%（含）至100%（含）`. */
export function percentBand(ruleSet: RuleSet, grade: CompletionGrade): string {
  const { from, to, toIncluded } = bandOf(ruleSet, grade);
  return `${from}%（含）至${to}%${toIncluded ? '（含）' : '（不含）'}`;
}

const LEAST = new Dec('0.01');

/** The same band as a hint in an input; percentages have two decimals. @example '60–79.99' */
export function percentRange(ruleSet: RuleSet, grade: CompletionGrade): string {
  const { from, to, toIncluded } = bandOf(ruleSet, grade);
  const last = ruleNumber(to);
  return `${plain(ruleNumber(from))}–${plain(toIncluded ? last : last.minus(LEAST))}`;
}

/**
 * The percentage that counts: the one chosen, or the one that the grade presumes (达成: 100).
 * @returns null where one has to be chosen
 */
export function effectivePercent(ruleSet: RuleSet, grade: CompletionGrade, percent: Dec | null): Dec | null {
  if (percent) return percent;
  const presumed = grade === '达成' ? ruleSet.presumed.percent : null;
  return presumed === null ? null : ruleNumber(presumed);
}

/**
 * Score of a 定性 indicator, unrounded: weight × percentage ÷ 100.
 * @param given the grade, and the percentage that counts; `presumed` where nobody chose it
 */
export function scoreGrade(
  given: { readonly grade: CompletionGrade; readonly percent: Dec; readonly presumed: boolean },
  weight: Dec,
  ruleSet: RuleSet,
): Outcome {
  const { grade, percent, presumed } = given;
  const unsaid = presumed ? `，未填比例，按${plain(percent)}%计` : '';
  return {
    rule: `定性指标“${grade}”${unsaid}：分值×百分比÷100`,
    basis: presumed ? ruleSet.presumed.basis : ruleSet.qualitative.basis,
    dividend: weight.times(percent),
    divisor: HUNDRED,
    expression: () => `${plain(weight)} × ${plain(percent)} ÷ 100`,
  };
}
