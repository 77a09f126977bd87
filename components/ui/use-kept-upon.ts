'use client';

import { useState } from 'react';
import type { FieldMerge, Standing } from '@/lib/core/merge-fields';
import { useKept } from './kept';
import type { Answer } from './use-action';

type Draft<T> = { readonly typed: T; readonly upon: Standing<T> };

/** How what is typed meets what others saved: the merge, and what stands on the server now. */
type Meeting<T> = {
  readonly merge: (base: T, mine: T, theirs: T) => FieldMerge<T>;
  readonly read: () => Promise<Answer<Standing<T>>>;
};

/** What others saved since the draft was begun; null where that says nothing new. */
function conflictOf<T>({ typed, upon }: Draft<T>, latest: Standing<T>, merge: Meeting<T>['merge']) {
  const both = merge(upon.value, typed, latest.value);
  if (both.theirChanges.length === 0) return null;
  const known = new Set(upon.saves.map(({ at }) => at));
  return { both, saves: latest.saves.filter(({ at }) => !known.has(at)) };
}

/** The draft upon what stands now: where others changed nothing that it does not hold, it goes on upon that. */
function meet<T>(draft: Draft<T>, latest: Standing<T>, merge: Meeting<T>['merge']) {
  if (latest.version <= draft.upon.version) return { draft, conflict: null };
  const conflict = conflictOf(draft, latest, merge);
  if (conflict) return { draft, conflict };
  return {
    draft: { typed: merge(draft.upon.value, draft.typed, latest.value).mine, upon: latest },
    conflict: null,
  };
}

/**
 * What a person types over something that others may save meanwhile: kept in the browser with what it was typed upon,
 * so that it is merged with theirs, or shown beside it, however long it was kept.
 * @param initial what stood on the server when the page was made
 */
export function useKeptUpon<T>(name: string, initial: Standing<T>, { merge, read }: Meeting<T>) {
  const [latest, setLatest] = useState(initial);
  const kept = useKept<Draft<T>>(`${name} upon`, { typed: initial.value, upon: initial });
  const { draft, conflict } = meet(kept.value, latest, merge);

  async function send<O>(call: (typed: T, version: number) => Promise<Answer<O>>): Promise<Answer<O>> {
    const answer = await call(draft.typed, draft.upon.version);
    if (answer.ok || answer.error.code !== 'CONFLICT') return answer;
    const now = await read();
    if (!now.ok) return now;
    setLatest(now.value);
    const met = meet(draft, now.value, merge);
    if (!met.conflict) return call(met.draft.typed, met.draft.upon.version);
    return { ok: false, error: { ...answer.error, message: '已在别处保存，请核对两边的内容后再保存。' } };
  }

  return {
    typed: draft.typed,
    conflict,
    restored: kept.restored,
    forget: kept.forget,
    change: (typed: T) => kept.change({ typed, upon: draft.upon }),
    /** Ends a conflict with the state that the person chose. */
    resolve: (chosen: T) => kept.change({ typed: chosen, upon: latest }),
    /** Saves upon what it was typed upon; a version that moved on is met, never overwritten. */
    send,
  };
}
