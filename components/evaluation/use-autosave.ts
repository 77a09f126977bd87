'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { onSignedIn, tellSignedOut } from '@/components/ui/signed-out';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import type { TypedSheet } from '@/lib/sheet/typed';
import { AutosaveSession, type SaveStatus } from './autosave-session';

/** After an attempt without an answer: soon for half a minute, in which most servers are back, then more rarely. */
const RETRY_MS = 5_000;
const SOON = 6;
const LATER_MS = 30_000;

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

  useEffect(() => {
    if (kind === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [kind]);

  return { session, restored, ...state };
}

/** Sends again what got no answer: soon, then more rarely, and as soon as the browser has a network again. */
function useRetry(kind: SaveStatus['kind'], session: AutosaveSession): void {
  const attempts = useRef(0);
  useEffect(() => {
    if (kind === 'saved' || kind === 'wrong') attempts.current = 0;
    if (kind !== 'offline') return;
    const again = () => {
      attempts.current += 1;
      void session.flush();
    };
    const retry = setTimeout(again, attempts.current < SOON ? RETRY_MS : LATER_MS);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(retry);
      window.removeEventListener('online', again);
    };
  }, [kind, session]);
}

/** Asks once to sign in again over the form; goes on as soon as that was done here, or in another window. */
function useSignInAgain(status: SaveStatus, session: AutosaveSession): void {
  const asked = useRef(false);
  useEffect(() => {
    if (status.kind === 'saved' || status.kind === 'wrong') asked.current = false;
    if (status.kind !== 'signed-out') return;
    if (!asked.current) tellSignedOut(status.message);
    asked.current = true;
    const again = () => void session.flush();
    window.addEventListener('focus', again);
    const end = onSignedIn(again);
    return () => {
      window.removeEventListener('focus', again);
      end();
    };
  }, [status, session]);
}
