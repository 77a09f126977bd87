'use client';

import type { CommentThread } from '@/lib/comments/types';
import { isUnresolved, useThreads } from './threads-context';

const LONGEST = 40;

/** How many threads are not resolved, in a sentence; null where all are. */
export function unresolvedInWords(threads: readonly CommentThread[]): string | null {
  const unresolved = threads.filter(isUnresolved);
  if (unresolved.length === 0) return null;
  const handled = unresolved.filter(({ state }) => state === 'handled').length;
  return `还有 ${unresolved.length} 条批注未解决${handled > 0 ? `，其中 ${handled} 条责任人已处理` : ''}`;
}

/** The given threads by their first words, each leading to where it stands. */
export function ThreadLinks({
  threads,
  onFollow,
}: {
  readonly threads: readonly CommentThread[];
  /** Before the page moves there: closes what lies over it */
  readonly onFollow?: () => void;
}) {
  return (
    <ul className="list-disc pl-5">
      {threads.map(({ id, indicatorName, comments, state }) => {
        const text = comments[0]?.text ?? '';
        return (
          <li key={id}>
            <a
              className="inline-block py-1 text-action hover:underline"
              href={`#thread-${id}`}
              onClick={onFollow}
            >
              {indicatorName ?? '整份自评表'}：{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
            </a>
            {state === 'handled' && <span className="text-muted">（责任人已处理）</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** Threads that are not resolved. */
export function useUnresolved(): readonly CommentThread[] {
  return useThreads().threads.filter(isUnresolved);
}
