import type { Db } from '@/lib/db/database';

// Whoever writes a row that names bytes shares this lock from the moment they are seen in the storage until the commit;
// whoever removes bytes takes it alone. So there is never a row without its file.
const BYTES_LOCK = 5_518_001;

/** Keeps bytes from being removed until the transaction ends. */
export async function shareBytes(db: Db): Promise<void> {
  await db.$queryRaw`SELECT 1 AS "held" FROM (SELECT pg_advisory_xact_lock_shared(${BYTES_LOCK}::bigint)) AS "lock"`;
}

/** Waits for rows that are being written, and keeps others out until the transaction ends. */
export async function takeBytes(db: Db): Promise<void> {
  await db.$queryRaw`SELECT 1 AS "held" FROM (SELECT pg_advisory_xact_lock(${BYTES_LOCK}::bigint)) AS "lock"`;
}
