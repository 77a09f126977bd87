'use client';

import { createContext, useContext } from 'react';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { SheetTraces } from '@/lib/sheet/explain-sheet';
import type { Sheet } from '@/lib/sheet/sheet';

/** What every action of the review builds on. */
export type Review = {
  readonly projectId: string;
  readonly version: number;
  readonly sheet: Sheet;
  readonly ruleSet: RuleSet;
  /** As approval froze them; null while they follow the figures */
  readonly frozenTraces: SheetTraces | null;
  /** Whether the evaluator may comment, change percentages, return and approve now */
  readonly mayReview: boolean;
  /** Whether the evaluator may decide what rows mean; the owner sees, and writes a wish on the form */
  readonly mayDecide: boolean;
  /** Decisions on like text, by indicator */
  readonly offers: EvaluationSheet['offers'];
  /** Approved: nothing is open any more, doubtful rows were scored by their nature */
  readonly settled: boolean;
  /** The newest state is on its way; until it is here no action may build on the old version */
  readonly refreshing: boolean;
  readonly refresh: () => void;
};

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('useReview outside of a ReviewContext');
  return review;
}
