import { Dec, formatNumber, roundHalfUp } from '@/lib/core/decimal';
import { SURVEY_ADVISED } from '@/lib/indicators/readings/qualitative';
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

/**
 * What a survey is to a row: `gives` the actual of a satisfaction in %, `supports` the grade of one in words;
 * null where the row takes no survey.
 */
export function surveyRole(row: SheetRow): 'gives' | 'supports' | null {
  if (row.level1 !== '满意度指标') return null;
  const entry = entryOf(row);
  if (entry.kind === 'grade') return 'supports';
  return entry.kind === 'number' && unitFamily(entry.unit) === 'percent' ? 'gives' : null;
}

/** Counts of a survey that can't be true together, with a Chinese sentence for the person. */
export type SurveyMisfit = { readonly fields: readonly SurveyCount[]; readonly message: string };

/** Whether a part is larger than its whole; not while one of them is blank. */
export function exceeds(part: string | null, whole: string | null): boolean {
  return part !== null && whole !== null && new Dec(part).greaterThan(whole);
}

/** What does not fit together among the counts of a row's survey; nothing where the row takes none. */
export function surveyMisfits(row: SheetRow): readonly SurveyMisfit[] {
  if (surveyRole(row) === null) return [];
  const given = SURVEY_COUNTS.filter((field) => row[field] !== null);
  const chain = given.slice(1).flatMap((field, i): SurveyMisfit[] => {
    const before = given[i]!;
    if (!exceeds(row[field], row[before])) return [];
    const message = `${SURVEY_LABELS[field]}不能大于${SURVEY_LABELS[before]}（发放 ≥ 回收 ≥ 有效 ≥ 满意）`;
    return [{ fields: [field, before], message }];
  });
  const nobody = row.surveyValid !== null && new Dec(row.surveyValid).isZero();
  if (!nobody) return chain;
  return [
    { fields: ['surveyValid'], message: '有效份数须大于 0；没有调查的，请留空并直接填写满意度' },
    ...chain,
  ];
}

/** Said where a survey gives the actual but its counts contradict each other: the row counts as not reported. */
export const SURVEY_CONTRADICTS = '调查份数互相矛盾，改正之前按未填报计';

/** Whether the actual is withheld because the survey that gives it contradicts itself. */
export function isWithheld(row: SheetRow): boolean {
  return surveyRole(row) === 'gives' && surveyMisfits(row).length > 0;
}

/**
 * 满意份数 ÷ 有效份数 in %, half-up to 2 decimals. Where the survey gives the actual it is what is printed and
 * scored; where it supports a grade it is only shown.
 * @returns null where the row takes no survey, or its counts say no rate or contradict each other
 * @example 460 of 480 → 95.83
 */
export function surveyRate(row: SheetRow): Dec | null {
  const { surveyValid, surveySatisfied } = row;
  if (surveyRole(row) === null || surveyValid === null || surveySatisfied === null) return null;
  if (surveyMisfits(row).length > 0) return null;
  return roundHalfUp(new Dec(surveySatisfied).times(100).dividedBy(surveyValid), 2);
}

/**
 * The rate of a survey that supports a grade, as it is printed beside 完成情况; null where there is none.
 * @example '调查满意率 95.83 %（460 ÷ 480）'
 */
export function supportingRate(row: SheetRow): string | null {
  const rate = surveyRole(row) === 'supports' ? surveyRate(row) : null;
  return rate && `调查满意率 ${formatNumber(rate)} %（${row.surveySatisfied} ÷ ${row.surveyValid}）`;
}

/** The finding on a satisfaction in words that no survey supports yet; null elsewhere. */
export function surveyFinding(row: SheetRow): string | null {
  return surveyRole(row) === 'supports' && surveyRate(row) === null ? SURVEY_ADVISED : null;
}
