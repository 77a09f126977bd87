import type { Db } from '@/lib/db/database';
import { sweepSpace } from '@/lib/storage/sweep-space';
import { discardExpiredUploads } from '@/lib/storage/uploads';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The bytes of a removed file stay so long, unless a frozen form lists it: then for good. */
const REMOVED_DAYS = 30;

async function isNeeded(db: Db, sha256: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - REMOVED_DAYS * DAY_MS);
  const needs = [{ removedAt: null }, { frozen: true }, { removedAt: { gt: since } }];
  return (await db.evidence.count({ where: { sha256, OR: needs } })) > 0;
}

/**
 * Removes bytes that no row needs any more, and uploads that nobody went on with.
 * @returns how many files were removed
 */
export async function sweepEvidence(now: Date): Promise<number> {
  await discardExpiredUploads();
  return sweepSpace('evidence', now, (db, sha256) => isNeeded(db, sha256, now));
}
