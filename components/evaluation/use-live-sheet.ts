'use client';

import { useMemo } from 'react';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { fieldId, missingFields, percentOutsideBand } from '@/lib/sheet/missing';
import { withProposedWeights } from '@/lib/sheet/proposed-weights';
import { scoreSheet, scoringProjectOf } from '@/lib/sheet/score-sheet';
import { MONEY_LABELS, type Sheet } from '@/lib/sheet/sheet';
import { readTypedSheet, type TypedSheet } from '@/lib/sheet/typed';

export type LiveSheet = ReturnType<typeof useLiveSheet>;

/** Whose input a field is, as the list of what is missing begins: an indicator's or a source's name. */
function subjectOf(sheet: Sheet, field: string): string {
  const row = sheet.rows.find(({ indicatorId }) => field.startsWith(fieldId.row(indicatorId, '')));
  const line = sheet.money.find(({ source }) => field.startsWith(fieldId.money(source, '')));
  const subject = row?.name ?? (line && MONEY_LABELS[line.source]);
  return subject ? `${subject}：` : '';
}

/** Percentages that do not fit their grade, by field: said at the input, not only in the list. */
function outsideBands(sheet: Sheet, score: ProjectScore, ruleSet: RuleSet): [string, string][] {
  return sheet.rows.flatMap((row, i): [string, string][] => {
    const problem = percentOutsideBand(row, score.indicators[i]!, ruleSet);
    return problem ? [[fieldId.row(row.indicatorId, 'percent'), problem]] : [];
  });
}

/** What the inputs amount to at this moment: the sheet, its score, wrong entries by field, what is missing. */
export function useLiveSheet(opened: EvaluationSheet, typed: TypedSheet) {
  return useMemo(() => {
    const { ruleSet } = opened;
    const { sheet: read, problems } = readTypedSheet(opened.sheet, typed);
    const sheet = withProposedWeights(read, ruleSet, opened.weightsOrigin);
    const byField = new Map(problems.map(({ field, message }) => [field, message]));
    const missing = [
      ...problems.map(({ field, message }) => ({
        field,
        message: `${subjectOf(sheet, field)}填写有误：${message}`,
      })),
      ...missingFields(sheet, ruleSet).filter(({ field }) => !byField.has(field)),
    ];
    const score = scoreSheet(sheet, ruleSet);
    for (const [field, message] of outsideBands(sheet, score, ruleSet)) byField.set(field, message);
    const scoring = scoringProjectOf(sheet);
    return { ruleSet, sheet, score, scoring, missing, problems: byField };
  }, [opened, typed]);
}
