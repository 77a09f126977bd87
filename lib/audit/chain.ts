import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/core/canonical-json';

/** What the first event follows. */
export const GENESIS = '0'.repeat(64);

/** Everything that an event says. */
export type EventContent = {
  /** ISO 8601 in UTC with milliseconds */
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly unitId: string | null;
  readonly projectId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectName: string;
  /** [{ field, from, to }], unless somebody put something else there */
  readonly changes: unknown;
  readonly reason: string | null;
};

export type Numbered = EventContent & { readonly id: bigint };
export type Link = Numbered & { readonly previousHash: string; readonly hash: string };

/** SHA-256 of the whole event with the hash of the one before, written as canonical JSON. */
export function hashOf(event: Numbered, previousHash: string): string {
  const { id, at, actorId, actorName, action, unitId, projectId, changes, reason } = event;
  const { subjectType, subjectId, subjectName } = event;
  const content = {
    ...{ id: id.toString(), at, actorId, actorName, action, unitId, projectId },
    ...{ subjectType, subjectId, subjectName, changes, reason, previousHash },
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Links numbered events, in their order, to the one with the hash `previous`. */
export function linked<E extends Numbered>(previous: string, events: readonly E[]): (E & Link)[] {
  let previousHash = previous;
  return events.map((event) => {
    const link = { ...event, previousHash, hash: hashOf(event, previousHash) };
    previousHash = link.hash;
    return link;
  });
}
