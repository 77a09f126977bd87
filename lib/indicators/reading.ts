import type { Indicator } from '@/lib/indicators/indicator';
import { controlFigureRule } from './readings/control-figure';
import { costRules } from './readings/cost';
import { coverageRules, yearOfCompletionRule } from './readings/coverage';
import { deadlineRules } from './readings/deadline';
import { qualitativeRules } from './readings/qualitative';
import { emptyDemandRules, isUnfinished, numberRule, outputRules } from './readings/quantity';
import { recurringRules, unclearDayRule } from './readings/recurring';
import { ask, type ReadingContext, type ReadingRule, toSubject } from './readings/subject';
import type { Reading } from './readings/types';

export type { ReadingContext } from './readings/subject';
export type { Reading } from './readings/types';

/** Readings of a quantitative target; the first that applies is proposed, the last always does. */
const QUANTITATIVE: readonly ReadingRule[] = [
  controlFigureRule,
  ...recurringRules,
  ...emptyDemandRules,
  ...coverageRules,
  ...deadlineRules,
  yearOfCompletionRule,
  unclearDayRule,
  ...costRules,
  ...outputRules,
  numberRule,
];

const QUALITATIVE: readonly ReadingRule[] = [controlFigureRule, ...qualitativeRules];

/**
 * Proposes what a target means. Nothing is scored by a proposal: the nature decides until somebody confirms.
 * @param indicator the texts of the document, verbatim
 * @param context the budget's year; the project's 项目总额 in 万元, null where it is missing
 * @returns the reading, whether it has to be asked, and a Chinese sentence that says what is meant and why
 * @example `≤ 8 月` of 时效指标 “归档工作” in 2024 → deadline 2024-08-31
 */
export function proposeReading(indicator: Indicator, context: ReadingContext): Reading {
  const subject = toSubject(indicator, context);
  if (subject.nature === null) {
    return ask({ kind: 'unreadable' }, `指标性质“${indicator.nature.trim()}”无法识别，请确认。`);
  }
  const rules = subject.nature === '定性' ? QUALITATIVE : QUANTITATIVE;
  for (const rule of rules) {
    const reading = rule(subject);
    if (reading === null) continue;
    if (!isUnfinished(subject)) return reading;
    return {
      ...reading,
      ask: true,
      doubtful: true,
      explanation: `${reading.explanation}原文留有模板占位符“**”，请确认。`,
    };
  }
  throw new Error('the last rule of a table applies to every target');
}
