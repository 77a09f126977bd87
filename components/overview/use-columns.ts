'use client';

import { useState } from 'react';
import type { ChosenColumn } from '@/lib/summary/types';
import {
  SUMMARY_COLUMN_IDS,
  SUMMARY_HEADINGS,
  type SummaryColumnId,
  USUAL_COLUMNS,
} from '@/lib/summary/types';

/** A column that is chosen or could be. */
export type OfferedColumn = ChosenColumn & { readonly chosen: boolean };

function offered(columns: readonly ChosenColumn[]): OfferedColumn[] {
  const chosen = new Set(columns.map(({ id }) => id));
  const others = SUMMARY_COLUMN_IDS.filter((id) => !chosen.has(id));
  return [
    ...columns.map((column) => ({ ...column, chosen: true })),
    ...others.map((id) => ({ id, heading: SUMMARY_HEADINGS[id], chosen: false })),
  ];
}

/** Columns while they are being arranged, those that are left out behind the others. */
export function useColumns(saved: readonly ChosenColumn[]) {
  const [columns, setColumns] = useState(() => offered(saved));
  const change = (id: SummaryColumnId, changed: Partial<OfferedColumn>) =>
    setColumns(columns.map((column) => (column.id === id ? { ...column, ...changed } : column)));
  return {
    columns,
    chosen: columns.filter(({ chosen }) => chosen).map(({ id, heading }) => ({ id, heading })),
    choose: (id: SummaryColumnId, chosen: boolean) => change(id, { chosen }),
    name: (id: SummaryColumnId, heading: string) => change(id, { heading }),
    /** @param by −1 before its neighbour, 1 behind it */
    move(index: number, by: -1 | 1) {
      const moved = columns.toSpliced(index, 1);
      const column = columns[index];
      if (column) setColumns(moved.toSpliced(index + by, 0, column));
    },
    restore: () => setColumns(offered(USUAL_COLUMNS)),
    reset: () => setColumns(offered(saved)),
  };
}
