import { useEffect, useRef } from 'react';
import { onSignedIn, tellSignedOut } from '@/components/ui/signed-out';
import type { SaveStatus } from './autosave-session';

/** After an attempt without an answer: soon for half a minute, in which most servers are back, then more rarely. */
const RETRY_MS = 5_000;
const SOON = 6;
const LATER_MS = 30_000;

/** What saves typed text by itself. */
type Saving = { readonly flush: () => Promise<boolean> };

/** Sends again what got no answer: soon, then more rarely, and as soon as the browser has a network again. */
export function useRetry(kind: SaveStatus['kind'], session: Saving): void {
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
export function useSignInAgain(status: SaveStatus, session: Saving): void {
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

/** Warns whoever leaves the page before everything typed has reached the server. */
export function useLeaveUnsaved(kind: SaveStatus['kind']): void {
  useEffect(() => {
    if (kind === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [kind]);
}

/** Ctrl+S saves at once. */
export function useSaveKey(session: Saving): void {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void session.flush();
    };
    window.addEventListener('keydown', save);
    return () => window.removeEventListener('keydown', save);
  }, [session]);
}
