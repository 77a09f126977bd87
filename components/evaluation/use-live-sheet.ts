'use client';

import { useMemo } from 'react';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import { missingFields } from '@/lib/sheet/missing';
import { withProposedWeights } from '@/lib/sheet/proposed-weights';
import { scoreSheet, scoringProjectOf } from '@/lib/sheet/score-sheet';
import { readTypedSheet, type TypedSheet } from '@/lib/sheet/typed';

export type LiveSheet = ReturnType<typeof useLiveSheet>;

/** What the inputs amount to at this moment: the sheet, its score, wrong entries by field, what is missing. */
export function useLiveSheet(opened: EvaluationSheet, typed: TypedSheet) {
  return useMemo(() => {
    const { ruleSet } = opened;
    const { sheet: read, problems } = readTypedSheet(opened.sheet, typed);
    const sheet = withProposedWeights(read, ruleSet, opened.weightsOrigin);
    const byField: ReadonlyMap<string, string> = new Map(
      problems.map(({ field, message }) => [field, message]),
    );
    const missing = [
      ...problems.map(({ field, message }) => ({ field, message: `填写有误：${message}` })),
      ...missingFields(sheet, ruleSet).filter(({ field }) => !byField.has(field)),
    ];
    const scoring = scoringProjectOf(sheet);
    return { ruleSet, sheet, score: scoreSheet(sheet, ruleSet), scoring, missing, problems: byField };
  }, [opened, typed]);
}
