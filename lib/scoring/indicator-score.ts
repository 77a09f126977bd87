import type { Dec } from '@/lib/core/decimal';
import type { Level1 } from '@/lib/indicators/levels';
import { mayBeNegative } from '@/lib/indicators/names';
import { parseTarget } from '@/lib/indicators/target';
import { type Comparison, meets } from './comparison';
import { type Outcome, ZERO } from './outcome';
import { deductionFor, isCostFarBelow, isOverAchieved } from './over-achievement';
import { effectivePercent, percentFits, scoreGrade } from './qualitative';
import { type Measured, scoreNumber } from './quantitative';
import { type ReadingOutcome, scoreDeadline, scoreDifference, scorePart } from './readings';
import { deduct, roundScore } from './rounding';
import type { RuleSet } from './rule-set';
import { isBanded, scoreSatisfaction } from './satisfaction';
import type { ConfirmedReading, IndicatorFlag, ScoreStatus, ScoringIndicator } from './scoring-project';

/** The score of one indicator. Weight and score in 分; both null where it is not assessed. */
export type IndicatorScore = {
  readonly id: string;
  readonly level1: Level1;
  readonly weight: Dec | null;
  readonly status: ScoreStatus;
  /** Rounded half-up to the rule set's step and within [0, weight]; 0 while not reported. */
  readonly score: Dec | null;
  /** Is the target met? null unless it was assessed. */
  readonly reached: boolean | null;
  /** The percentage that a 定性 grade counts with; null for everything else. */
  readonly percent: Dec | null;
  readonly flags: readonly IndicatorFlag[];
};

type Scored = ReadingOutcome & {
  readonly status: 'scored';
  /** 分 to take off after rounding. */
  readonly deduction: Dec | null;
  /** What was held against each other; null for what is no number. */
  readonly measured: Measured | null;
  readonly percent: Dec | null;
};

/** What the rules say of one indicator, before rounding and before any deduction. */
export type Assessment =
  | { readonly status: 'not-applicable' }
  | { readonly status: 'not-reported'; readonly flags: readonly IndicatorFlag[] }
  | Scored;

const NOT_REPORTED: Assessment = { status: 'not-reported', flags: [] };

function refused(flag: IndicatorFlag): Assessment {
  return { status: 'not-reported', flags: [flag] };
}

function scored({ outcome, reached, flags }: ReadingOutcome): Scored {
  return { status: 'scored', outcome, reached, flags, deduction: null, measured: null, percent: null };
}

/** Applies the confirmed reading, or the nature where none is confirmed. Pure; nothing is rounded here. */
export function assess(indicator: ScoringIndicator, weight: Dec, ruleSet: RuleSet): Assessment {
  const reading = indicator.reading ?? { kind: 'number' };
  switch (reading.kind) {
    case 'not-due':
      return { status: 'not-applicable' };
    case 'deadline':
      if (reading.done === null) return NOT_REPORTED;
      return scored(scoreDeadline(reading, reading.done, weight, ruleSet));
    case 'recurring':
      return assessPart(indicator, reading.timesDue, weight, ruleSet);
    case 'coverage':
      return assessPart(indicator, reading.whole, weight, ruleSet);
    case 'rate':
      return assessNumber(indicator, '≥', reading.target, weight, ruleSet);
    case 'ceiling':
      return assessNumber(indicator, '≤', reading.limit ?? parseTarget(indicator.target), weight, ruleSet);
    case 'floor':
      return assessNumber(indicator, '≥', reading.limit ?? parseTarget(indicator.target), weight, ruleSet);
    case 'exact':
      return assessExact(indicator, reading, weight, ruleSet);
    case 'grade':
      return assessGrade(indicator, weight, ruleSet);
    case 'number':
      if (indicator.nature === '定性') return assessGrade(indicator, weight, ruleSet);
      return assessNumber(indicator, indicator.nature, parseTarget(indicator.target), weight, ruleSet);
  }
}

/** By ＝, unless the actual differs and an evaluator decided what the difference is worth. */
function assessExact(
  indicator: ScoringIndicator,
  { limit, judged }: Extract<ConfirmedReading, { kind: 'exact' }>,
  weight: Dec,
  ruleSet: RuleSet,
): Assessment {
  const standard = limit ?? parseTarget(indicator.target);
  const bySign = assessNumber(indicator, '＝', standard, weight, ruleSet);
  const { actual } = indicator;
  if (bySign.status !== 'scored' || !actual || !standard || actual.equals(standard)) return bySign;
  if (!judged) return { ...bySign, flags: [...bySign.flags, 'difference-unconfirmed'] };
  if (judged.percent === null) return bySign;
  return scored(scoreDifference({ actual, standard }, judged.percent, weight, ruleSet));
}

function assessGrade(indicator: ScoringIndicator, weight: Dec, ruleSet: RuleSet): Assessment {
  const { grade } = indicator;
  if (grade === null) return NOT_REPORTED;
  const percent = effectivePercent(ruleSet, grade, indicator.percent);
  if (percent === null) return refused('percent-missing');
  if (!percentFits(ruleSet, grade, percent)) return refused('percent-outside-band');
  const presumed = indicator.percent === null;
  const outcome = scoreGrade({ grade, percent, presumed }, weight, ruleSet);
  return {
    status: 'scored',
    outcome,
    reached: grade === '达成',
    percent,
    deduction: null,
    measured: null,
    flags: [],
  };
}

function assessPart(indicator: ScoringIndicator, whole: Dec, weight: Dec, ruleSet: RuleSet): Assessment {
  const { actual } = indicator;
  if (actual === null) return NOT_REPORTED;
  if (!whole.greaterThan(ZERO)) return refused('target-unreadable');
  if (actual.lessThan(ZERO)) return refused('negative-refused');
  return scored(scorePart(actual, whole, weight, ruleSet));
}

function assessNumber(
  indicator: ScoringIndicator,
  comparison: Comparison,
  target: Dec | null,
  weight: Dec,
  ruleSet: RuleSet,
): Assessment {
  const { actual } = indicator;
  if (target === null) return refused('target-unreadable');
  if (actual === null) return NOT_REPORTED;
  if (actual.lessThan(ZERO) && !mayBeNegative(indicator.name)) return refused('negative-refused');

  const measured: Measured = { comparison, target, actual, order: actual.comparedTo(target), weight };
  const banded = isBanded(indicator, comparison, ruleSet);
  const outcome: Outcome = banded ? scoreSatisfaction(measured, ruleSet) : scoreNumber(measured, ruleSet);
  const flags = flagsOf(indicator, measured, ruleSet);
  const overAchieved = flags.includes('over-achieved');
  const deduction = overAchieved ? deductionFor(indicator, ruleSet) : null;
  if (deduction) flags.push('over-achieved-deducted');
  const reached = isReached(measured, ruleSet);
  return { status: 'scored', outcome, reached, flags, deduction, measured, percent: null };
}

function isReached({ comparison, target, actual, order }: Measured, ruleSet: RuleSet): boolean {
  const negative = (comparison === '≥' || comparison === '＞') && actual.lessThan(ZERO);
  if (negative) return false;
  if (meets(comparison, order)) return true;
  if (order === 0) return ruleSet.strictEquals.meets;
  const overshot = comparison === '＝' && order > 0 && target.greaterThan(ZERO);
  return overshot && ruleSet.equal.overshoot === 'meets';
}

function flagsOf(indicator: ScoringIndicator, measured: Measured, ruleSet: RuleSet): IndicatorFlag[] {
  const { comparison, order } = measured;
  const flags: IndicatorFlag[] = [];
  const strictlyEqual = order === 0 && !meets(comparison, order);
  if (strictlyEqual && !ruleSet.strictEquals.meets) flags.push('strict-equal');
  if (isOverAchieved(measured, ruleSet)) flags.push('over-achieved');
  if (isCostFarBelow(indicator.level1, measured, ruleSet)) flags.push('far-below');
  return flags;
}

/**
 * Scores one indicator.
 * @param weight 分 in force, null where none is set yet: the row then counts 0 (flag `weight-missing`)
 * @example ≥ 5 次, actual 4, weight 10 → score 8.00, status `scored`, reached false
 */
export function scoreIndicator(
  indicator: ScoringIndicator,
  weight: Dec | null,
  ruleSet: RuleSet,
): IndicatorScore {
  const inForce = weight ?? ZERO;
  const assessment = assess(indicator, inForce, ruleSet);
  const { id, level1 } = indicator;
  const { status } = assessment;
  if (status === 'not-applicable')
    return { id, level1, status, weight: null, score: null, reached: null, percent: null, flags: [] };

  const flags: readonly IndicatorFlag[] = weight ? assessment.flags : [...assessment.flags, 'weight-missing'];
  if (status === 'not-reported')
    return { id, level1, status, weight: inForce, score: ZERO, reached: null, percent: null, flags };

  const { outcome, deduction, reached, percent } = assessment;
  const rounded = roundScore(outcome, inForce, ruleSet);
  const score = deduction ? deduct(rounded, deduction) : rounded;
  return { id, level1, status, weight: inForce, score, reached, percent, flags };
}
