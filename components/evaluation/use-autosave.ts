'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import type { TypedSheet } from '@/lib/sheet/typed';
import { AutosaveSession } from './autosave-session';
import { useLeaveUnsaved, useRetry, useSignInAgain } from './use-resend';

/** An autosave session for the life of the form, with what React has to know of it. */
export function useAutosave(
  initial: EvaluationSheet,
  userId: string,
  form: UseFormReturn<TypedSheet>,
  taken: (latest: EvaluationSheet) => void,
) {
  const [session] = useState(
    () =>
      new AutosaveSession(initial.project.id, userId, initial, {
        read: () => form.getValues(),
        replace: (typed) => form.reset(typed),
        taken,
      }),
  );
  const [restored, setRestored] = useState(false);
  const state = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  const { kind } = state.status;

  useEffect(() => {
    setRestored(session.restore());
    const subscription = form.watch(() => session.touch());
    return () => {
      subscription.unsubscribe();
      session.stop();
    };
  }, [form, session]);

  useRetry(kind, session);
  useSignInAgain(state.status, session);

  useLeaveUnsaved(kind);

  return { session, restored, ...state };
}
