'use client';

import { createContext, useContext } from 'react';
import type { SubmissionChanges } from '@/lib/evaluations/types';
import type { ScoreChange, SubmittedChange } from '@/lib/sheet/submission-difference';

/** What the last submission changed, by row, and whether only those rows are shown. */
export type RowChanges = {
  readonly of: (indicatorId: string) => readonly SubmittedChange[];
  readonly scoreOf: (indicatorId: string) => ScoreChange | null;
  readonly isNew: (indicatorId: string) => boolean;
  /** Whether anything about the row differs, its score included */
  readonly has: (indicatorId: string) => boolean;
  readonly onlyChanged: boolean;
};

const NONE: RowChanges = {
  of: () => [],
  scoreOf: () => null,
  isNew: () => false,
  has: () => false,
  onlyChanged: false,
};

export const RowChangesContext = createContext<RowChanges>(NONE);

export const useRowChanges = (): RowChanges => useContext(RowChangesContext);

/** What the rows show of the changes; nothing where there is nothing to compare. */
export function rowChangesOf(changes: SubmissionChanges, onlyChanged: boolean): RowChanges {
  if (changes.kind !== 'compared') return NONE;
  const of = (id: string) => changes.changes.filter(({ indicatorId }) => indicatorId === id);
  const scoreOf = (id: string) => changes.scores.find(({ indicatorId }) => indicatorId === id) ?? null;
  const isNew = (id: string) => changes.added.some(({ indicatorId }) => indicatorId === id);
  const hasFiles = (id: string) => changes.files.some(({ indicatorId }) => indicatorId === id);
  const has = (id: string) => of(id).length > 0 || isNew(id) || hasFiles(id) || scoreOf(id) !== null;
  return { of, scoreOf, isNew, has, onlyChanged };
}
