'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import type { TypedSheet } from '@/lib/sheet/typed';
import { AutosaveSession } from './autosave-session';

const RETRY_MS = 5_000;

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

  useEffect(() => {
    if (kind !== 'offline' && kind !== 'signed-out') return;
    const again = () => void session.flush();
    // Whoever signed in in another window comes back to this one.
    const event = kind === 'offline' ? 'online' : 'focus';
    const retry = kind === 'offline' ? setInterval(again, RETRY_MS) : undefined;
    window.addEventListener(event, again);
    return () => {
      clearInterval(retry);
      window.removeEventListener(event, again);
    };
  }, [kind, session]);

  useEffect(() => {
    if (kind === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [kind]);

  return { session, restored, ...state };
}
