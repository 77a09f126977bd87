import { Dec, roundHalfUp } from '@/lib/core/decimal';
import { unitFamily } from '@/lib/indicators/unit-of-measure';
import { entryOf } from './actual-entry';
import type { SheetRow } from './sheet';

/** Counts of a survey in the order in which they can only fall. */
export const SURVEY_COUNTS = ['surveySent', 'surveyReturned', 'surveyValid', 'surveySatisfied'] as const;
export type SurveyCount = (typeof SURVEY_COUNTS)[number];

export const SURVEY_LABELS: Readonly<Record<SurveyCount, string>> = {
  surveySent: '发放份数',
  surveyReturned: '回收份数',
  surveyValid: '有效份数',
  surveySatisfied: '满意份数',
};

/** Whether a survey can stand behind the actual: a rate of satisfaction in %. */
export function takesSurvey(row: SheetRow): boolean {
  const entry = entryOf(row);
  return row.level1 === '满意度指标' && entry.kind === 'number' && unitFamily(entry.unit) === 'percent';
}

/**
 * 满意份数 ÷ 有效份数 in %, half-up to 2 decimals: the actual of the row, as it is printed and scored.
 * @returns null where the row takes no survey or its counts say no rate
 * @example 460 of 480 → 95.83
 */
export function surveyRate(row: SheetRow): Dec | null {
  const { surveyValid, surveySatisfied } = row;
  if (!takesSurvey(row) || surveyValid === null || surveySatisfied === null) return null;
  const valid = new Dec(surveyValid);
  return valid.isZero() ? null : roundHalfUp(new Dec(surveySatisfied).times(100).dividedBy(valid), 2);
}
