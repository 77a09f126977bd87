import type { Db } from '@/lib/db/database';
import { type EventContent, linked } from './chain';
import type { AuditEntry, Change } from './events';

export type Actor = { readonly id: string | null; readonly name: string };

/** An event that is still to be written. */
export type PendingEvent = { readonly actor: Actor; readonly entry: AuditEntry; readonly at: Date };

/** Half a character, as a shortened text may end with, is stored as the sign for a lost one: hash what is stored. */
function wellFormed<T extends string | null>(text: T): T {
  return (text === null ? null : Buffer.from(text).toString()) as T;
}

function contentOf({ actor, entry, at }: PendingEvent): EventContent & { readonly changes: Change[] } {
  return {
    at: at.toISOString(),
    actorId: actor.id,
    actorName: wellFormed(actor.name),
    action: entry.action,
    unitId: entry.unitId ?? null,
    projectId: entry.projectId ?? null,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    subjectName: wellFormed(entry.subjectName),
    changes: (entry.changes ?? []).map(({ field, from, to }) => ({
      field: wellFormed(field),
      from: wellFormed(from),
      to: wellFormed(to),
    })),
    reason: wellFormed(entry.reason ?? null),
  };
}

/** Takes the end of the chain alone until the transaction ends. */
async function takeEnd(db: Db): Promise<{ lastId: bigint; hash: string }> {
  const [end] = await db.$queryRaw<{ lastId: bigint; hash: string | null }[]>`
    SELECT "lastId", "hash" FROM "AuditChain" WHERE "id" = 1 FOR UPDATE`;
  if (!end) throw new Error('the end of the audit chain is gone: nothing can be recorded');
  if (end.hash === null) throw new Error('audit events from before the chain are not sealed yet');
  return { lastId: end.lastId, hash: end.hash };
}

/**
 * Appends audit events to the chain, in the transaction of the changes they describe. The end of the chain is held
 * until the commit, so this comes last: a transaction takes no other lock afterwards.
 */
export async function appendEvents(db: Db, events: readonly PendingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { lastId, hash } = await takeEnd(db);
  const numbered = events.map((event, i) => ({ ...contentOf(event), id: lastId + BigInt(i + 1) }));
  const links = linked(hash, numbered);
  await db.auditEvent.createMany({ data: links });
  const last = links.at(-1)!;
  await db.auditChain.update({ where: { id: 1 }, data: { lastId: last.id, hash: last.hash } });
}
