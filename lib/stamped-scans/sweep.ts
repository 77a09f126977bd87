import { sweepSpace } from '@/lib/storage/sweep-space';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The bytes of a removed scan stay so long: it may have been removed by mistake. */
const REMOVED_DAYS = 30;

/**
 * Removes bytes of scans that no row needs any more.
 * @returns how many files were removed
 */
export function sweepScans(now: Date): Promise<number> {
  const since = new Date(now.getTime() - REMOVED_DAYS * DAY_MS);
  const needs = [{ removedAt: null }, { removedAt: { gt: since } }];
  return sweepSpace('scans', now, async (db, sha256) => {
    return (await db.stampedScan.count({ where: { sha256, OR: needs } })) > 0;
  });
}
