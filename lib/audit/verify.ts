import type { Db } from '@/lib/db/database';
import { firstBeyondTheEnd, storedEnd, storedEvents } from './stored';
import { type Broken, ChainWalk, type EventName } from './walk';

export type Verdict = {
  /** Null where every link holds */
  readonly broken: Broken | null;
  /** Events that were looked at */
  readonly count: number;
  /** The last one of them, with its hash */
  readonly last: (EventName & { readonly hash: string | null }) | null;
};

async function beyondTheEnd(db: Db): Promise<Broken | null> {
  const found = await firstBeyondTheEnd(db);
  return found && { kind: 'foreign', ...found };
}

/**
 * Checks every link of the chain of audit events: no number left out, each with the hash of the one before, each
 * hash as its content gives it, the last one as the end names it. Reads batch after batch and holds no transaction;
 * what is appended meanwhile is the next check's.
 */
export async function verifyChain(db: Db): Promise<Verdict> {
  const end = await storedEnd(db);
  if (!end) return { broken: { kind: 'noEnd' }, count: 0, last: null };
  const walk = new ChainWalk(end);
  for await (const batch of storedEvents(db, end.lastId)) {
    for (const event of batch) {
      const broken = walk.step(event);
      if (broken) return { broken, count: walk.count, last: walk.lastEvent };
    }
  }
  const broken = walk.finish() ?? (await beyondTheEnd(db));
  return { broken, count: walk.count, last: walk.lastEvent };
}
