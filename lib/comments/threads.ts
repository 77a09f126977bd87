import type { Db } from '@/lib/db/database';
import type { CommentThread, Stamp, ThreadCounts, ThreadState } from './types';

/** Since when a thread is handled and resolved. */
export type Standing = { readonly handledAt: Date | null; readonly resolvedAt: Date | null };

/** Where a thread stands: an evaluator's word counts before the owner's. */
export function threadState({ handledAt, resolvedAt }: Standing): ThreadState {
  if (resolvedAt) return 'resolved';
  return handledAt ? 'handled' : 'open';
}

export const THREAD_STATE_LABELS: Readonly<Record<ThreadState, string>> = {
  open: '未处理',
  handled: '已处理',
  resolved: '已解决',
};

function stamp(at: Date | null, byName: string | null): Stamp | null {
  return at && { at: at.toISOString(), byName: byName ?? '' };
}

/** All threads of a form, whatever the round they are from, the oldest first. */
export async function threadsOf(db: Db, evaluationId: string): Promise<CommentThread[]> {
  const threads = await db.commentThread.findMany({
    where: { evaluationId },
    include: {
      comments: {
        include: { author: { select: { name: true } } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return threads.map((thread) => ({
    id: thread.id,
    indicatorId: thread.indicatorId,
    indicatorName: thread.indicatorName,
    submissionNo: thread.submissionNo,
    version: thread.version,
    state: threadState(thread),
    handled: stamp(thread.handledAt, thread.handledByName),
    resolved: stamp(thread.resolvedAt, thread.resolvedByName),
    comments: thread.comments.map(({ id, author, onBehalfOf, text, createdAt }) => ({
      ...{
        id,
        text,
        byName: onBehalfOf ? `${author.name} 代 ${onBehalfOf}` : author.name,
        at: createdAt.toISOString(),
      },
    })),
  }));
}

const NONE: ThreadCounts = { open: 0, handled: 0 };

/** How many threads of each form are not resolved, in one query; forms without any are asked for as well. */
export async function unresolvedThreads(
  db: Db,
  evaluationIds: readonly string[],
): Promise<(evaluationId: string) => ThreadCounts> {
  const threads = await db.commentThread.findMany({
    where: { evaluationId: { in: [...evaluationIds] }, resolvedAt: null },
    select: { evaluationId: true, handledAt: true },
  });
  const counts = new Map<string, ThreadCounts>();
  for (const { evaluationId, handledAt } of threads) {
    const { open, handled } = counts.get(evaluationId) ?? NONE;
    counts.set(evaluationId, handledAt ? { open, handled: handled + 1 } : { open: open + 1, handled });
  }
  return (evaluationId) => counts.get(evaluationId) ?? NONE;
}
