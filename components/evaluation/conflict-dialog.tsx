'use client';

import { BothSides } from '@/components/ui/both-sides';
import type { Sheet } from '@/lib/sheet/sheet';
import type { Conflict } from './autosave-session';

/** Both states of a form that was saved elsewhere, for a choice. */
export function ConflictDialog({
  conflict,
  onResolve,
}: {
  readonly conflict: Conflict | null;
  readonly onResolve: (chosen: Sheet) => void;
}) {
  if (!conflict) return null;
  return (
    <BothSides
      what="这份自评表"
      saves={conflict.change ? [conflict.change] : []}
      both={conflict}
      onMine={() => onResolve(conflict.mine)}
      onTheirs={() => onResolve(conflict.theirs)}
    />
  );
}
