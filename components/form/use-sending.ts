'use client';

import { useEffect, useRef, useState } from 'react';
import { type Answer, type SendProgress, sendFile } from './send-file';

/** One file on its way to the server: how far it has come, and how to stop it. Leaving the page stops it too. */
export function useSending() {
  const [progress, setProgress] = useState<SendProgress | null>(null);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  /** @returns the server's answer; null where it was stopped */
  async function send(address: string, file: File): Promise<Answer | null> {
    abort.current = new AbortController();
    setProgress({ step: 'sending', sent: 0, total: file.size });
    const answer = await sendFile(address, file, abort.current.signal, setProgress);
    setProgress(null);
    return answer;
  }

  return { progress, send, cancel: () => abort.current?.abort() };
}
