'use client';

import { useState } from 'react';
import type { Decided } from '@/lib/indicators/decisions/decided';
import type { DecideReadingsInput } from '@/lib/readings/schema';
import type { ReadingGroup } from '@/lib/readings/types';

/** A decision that was made on the page and not saved yet. */
export type Staged = { readonly key: string; readonly meaning: Decided; readonly note: string };

/** Decisions made on the page before they are saved, the latest last; and rows that were left out of a group. */
export function useStaged(groups: readonly ReadingGroup[]) {
  const [all, setAll] = useState<readonly Staged[]>([]);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const shown = new Set(groups.map(({ key }) => key));
  const staged = all.filter(({ key }) => shown.has(key));
  const chosenRows = (group: ReadingGroup) =>
    group.rows.filter((row) => row.open && !leftOut.has(row.indicatorId));

  return {
    staged,
    of: (group: ReadingGroup): Staged | null => staged.find(({ key }) => key === group.key) ?? null,
    chosenRows,
    rowCount: groups
      .filter(({ key }) => staged.some((one) => one.key === key))
      .reduce((total, group) => total + chosenRows(group).length, 0),
    stage: (...decisions: readonly Staged[]) => {
      const keys = new Set(decisions.map(({ key }) => key));
      setAll([...staged.filter(({ key }) => !keys.has(key)), ...decisions]);
    },
    unstage: (key: string) => setAll(staged.filter((one) => one.key !== key)),
    /** Takes the latest back. @returns its group */
    undo: (): string | null => {
      const latest = staged.at(-1);
      setAll(staged.slice(0, -1));
      return latest?.key ?? null;
    },
    clear: () => setAll([]),
    isLeftOut: (indicatorId: string) => leftOut.has(indicatorId),
    leaveOut: (indicatorId: string, out: boolean) => {
      const next = new Set(leftOut);
      if (out) next.add(indicatorId);
      else next.delete(indicatorId);
      setLeftOut(next);
    },
    input: (): DecideReadingsInput['decisions'] =>
      staged.flatMap(({ key, meaning, note }) => {
        const group = groups.find((one) => one.key === key);
        const rows = group ? chosenRows(group) : [];
        if (rows.length === 0) return [];
        const seen = rows.map((row) => ({
          indicatorId: row.indicatorId,
          seen: row.decision?.version ?? null,
        }));
        return [{ rows: seen, meaning, note }];
      }),
  };
}

export type StagedDecisions = ReturnType<typeof useStaged>;
