import { type Db, Prisma } from '@/lib/db/database';
import type { StoredEnd, StoredEvent } from './walk';

const BATCH = 2_000;

// As texts: what somebody put there may be nothing that a date or a number of this language can hold.
const COLUMNS = Prisma.sql`
  "id"::text, to_char("at", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", "actorId", "actorName", "action", "unitId",
  "projectId", "subjectType", "subjectId", "subjectName", "changes"::text, "reason", "previousHash", "hash"`;

type Row = Omit<StoredEvent, 'id' | 'changes'> & { readonly id: string; readonly changes: string };

function storedEvent(row: Row): StoredEvent {
  return { ...row, id: BigInt(row.id), changes: JSON.parse(row.changes) };
}

function batchAfter(db: Db, id: bigint | null, lastId: bigint): Promise<Row[]> {
  const after = id === null ? Prisma.empty : Prisma.sql`AND "id" > ${id}`;
  return db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM "AuditEvent" WHERE "id" <= ${lastId} ${after} ORDER BY "AuditEvent"."id" LIMIT ${BATCH}`;
}

/** Every event up to `lastId` as it is stored, by number, some thousands at a time. */
export async function* storedEvents(db: Db, lastId: bigint): AsyncGenerator<StoredEvent[]> {
  let cursor: bigint | null = null;
  for (;;) {
    const batch: StoredEvent[] = (await batchAfter(db, cursor, lastId)).map(storedEvent);
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) return;
    cursor = batch.at(-1)!.id;
  }
}

/** The end of the chain; null where somebody took it away. */
export async function storedEnd(db: Db): Promise<StoredEnd | null> {
  const [end] = await db.$queryRaw<StoredEnd[]>`
    SELECT "lastId", "hash", "sealedUpTo" FROM "AuditChain" WHERE "id" = 1`;
  return end ?? null;
}

/** The first event after the end, as the end is by then: appending moves it on in the same moment. */
export async function firstBeyondTheEnd(
  db: Db,
): Promise<{ readonly event: StoredEvent; readonly lastId: bigint } | null> {
  const [row] = await db.$queryRaw<(Row & { readonly lastId: bigint })[]>`
    SELECT ${COLUMNS}, (SELECT "lastId" FROM "AuditChain" WHERE "id" = 1) AS "lastId" FROM "AuditEvent"
    WHERE "id" > (SELECT "lastId" FROM "AuditChain" WHERE "id" = 1) ORDER BY "AuditEvent"."id" LIMIT 1`;
  return row ? { event: storedEvent(row), lastId: row.lastId } : null;
}
