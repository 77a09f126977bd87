'use client';

import { useRef, useState } from 'react';
import { LOST, lacksSignIn } from './answered';
import { tellSignedOut } from './signed-out';

/** What a decision gives back: the result of a server action, as it is. */
export type DecisionResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly error: {
        readonly code?: string;
        readonly message: string;
        readonly problems?: readonly { readonly message: string }[];
      };
    };

/** How a dialog is opened from outside, and who hears of its success. */
export type DecisionOpening = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** After success, when the dialog has closed. */
  onDone?: () => void;
};

/** The message and the problems behind it in one text, none said twice. */
function errorText(result: DecisionResult): string | null {
  if (result.ok) return null;
  const { message, problems = [] } = result.error;
  return [...new Set([message, ...problems.map((problem) => problem.message)])].join(' ');
}

/** The same, and asks to sign in again where that is what is missing. */
function told(result: DecisionResult): string | null {
  if (lacksSignIn(result)) tellSignedOut();
  return errorText(result);
}

/** Runs a decision once at a time; closes on success, keeps the window open with the error otherwise. */
export function useDecision({ open, onOpenChange, onDone }: DecisionOpening) {
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const running = useRef(false);

  function show(next: boolean) {
    if (running.current) return;
    setError(null);
    setOwnOpen(next);
    onOpenChange?.(next);
  }

  async function run(decide: () => Promise<DecisionResult>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setPending(true);
    setError(null);
    const failure = await decide().then(told, () => LOST);
    running.current = false;
    setPending(false);
    setError(failure);
    if (failure !== null) return false;
    show(false);
    onDone?.();
    return true;
  }

  return { open: open ?? ownOpen, show, pending, error, run };
}

export type Decision = ReturnType<typeof useDecision>;
