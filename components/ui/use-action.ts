'use client';

import { useRef, useState } from 'react';
import { lacksSignIn } from './answered';
import { tellSignedOut } from './signed-out';

/** Why an action did not happen. */
export type Refused = {
  readonly code: string;
  readonly message: string;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
};

/** What a server action answers. */
export type Answer<O> =
  | { readonly ok: true; readonly value: O }
  | { readonly ok: false; readonly error: Refused };

const LOST: Refused = {
  code: 'LOST',
  message: '没有收到服务器的答复，操作可能没有完成。请检查网络，刷新确认后再试。',
  problems: [],
};

/** Runs one server action at a time; what was refused stays until the next, or until it is forgotten. */
export function useAction() {
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const running = useRef(false);

  async function run<O>(call: () => Promise<Answer<O>>, onDone: (value: O) => void): Promise<void> {
    if (running.current) return;
    running.current = true;
    setPending(true);
    setRefused(null);
    const answer = await call().catch((): Answer<O> => ({ ok: false, error: LOST }));
    running.current = false;
    setPending(false);
    if (lacksSignIn(answer)) tellSignedOut();
    if (!answer.ok) return setRefused(answer.error);
    onDone(answer.value);
  }

  return { pending, refused, forget: () => setRefused(null), run };
}
