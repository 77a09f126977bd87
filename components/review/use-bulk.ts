'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { answered, lacksSignIn } from '@/components/ui/answered';
import type { Refused } from '@/components/ui/use-action';

/** One project that a decision is taken on, in the version that was seen. */
export type BulkItem = { readonly id: string; readonly name: string; readonly version: number };
export type BulkResult = BulkItem & { readonly refused: string | null };

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: Refused };

const LOST = '没有收到服务器的答复，可能没有完成，请刷新核对。';

/** A decision on many projects, one after the other: each its own transaction, with its result, until it is stopped. */
export function useBulk(decide: (item: BulkItem) => Promise<Answer>) {
  const router = useRouter();
  const [results, setResults] = useState<readonly BulkResult[]>([]);
  const [total, setTotal] = useState(0);
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  async function run(items: readonly BulkItem[]): Promise<void> {
    if (running) return;
    stopped.current = false;
    setResults([]);
    setTotal(items.length);
    setRunning(true);
    for (const item of items) {
      if (stopped.current) break;
      const answer = await answered(decide(item));
      const refused = answer === null ? LOST : answer.ok ? null : answer.error.message;
      setResults((before) => [...before, { ...item, refused }]);
      // Without a session the others would be refused as well.
      if (lacksSignIn(answer)) break;
    }
    setRunning(false);
    router.refresh();
  }

  return {
    ...{ results, total, running, run },
    stop: () => {
      stopped.current = true;
    },
    forget: () => setResults([]),
  };
}

export type Bulk = ReturnType<typeof useBulk>;
