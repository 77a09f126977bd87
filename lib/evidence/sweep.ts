import { currentDatabase } from '@/lib/db/current';
import type { Db } from '@/lib/db/database';
import { currentStorage } from '@/lib/storage/current';
import { discardExpiredUploads } from '@/lib/storage/uploads';
import { takeBytes } from './held-bytes';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Bytes without a row may be those of an attachment under way. */
const UNCLAIMED_DAYS = 1;
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
  const { prisma } = await currentDatabase();
  const storage = currentStorage();
  await discardExpiredUploads();
  let removed = 0;
  for await (const { sha256, keptAt } of storage.list()) {
    if (now.getTime() - keptAt.getTime() < UNCLAIMED_DAYS * DAY_MS) continue;
    if (await isNeeded(prisma, sha256, now)) continue;
    removed += await prisma.$transaction(async (db) => {
      await takeBytes(db);
      if (await isNeeded(db, sha256, now)) return 0;
      await storage.remove(sha256);
      return 1;
    });
  }
  return removed;
}
