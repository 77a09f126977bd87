import type { Db } from '@/lib/db/database';
import type { AuditEntry } from './events';

export type Actor = { readonly id: string | null; readonly name: string };

function row(actor: Actor, entry: AuditEntry, at: Date) {
  return {
    at,
    actorId: actor.id,
    actorName: actor.name,
    action: entry.action,
    unitId: entry.unitId ?? null,
    projectId: entry.projectId ?? null,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    subjectName: entry.subjectName,
    changes: (entry.changes ?? []).map((change) => ({ ...change })),
    reason: entry.reason ?? null,
  };
}

/** Writes audit events in the transaction of the change they describe. */
export async function recordEvents(
  db: Db,
  actor: Actor,
  entries: readonly AuditEntry[],
  at: Date,
): Promise<void> {
  await db.auditEvent.createMany({ data: entries.map((entry) => row(actor, entry, at)) });
}
