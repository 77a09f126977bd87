import fs from 'node:fs/promises';
import path from 'node:path';
import { currentDatabase } from '@/lib/db/current';
import { sweepSpace } from '@/lib/storage/sweep-space';
import { draftsFolder } from './drafts';

const DAY_MS = 24 * 60 * 60 * 1000;
const REMEMBERED_DAYS = 30;

async function removeDrafts(now: Date): Promise<void> {
  const folder = draftsFolder();
  const names = await fs.readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    const file = path.join(folder, name);
    const { mtimeMs } = await fs.stat(file);
    if (now.getTime() - mtimeMs > DAY_MS) await fs.rm(file, { force: true });
  }
}

/**
 * Lets files go that have expired, with their bytes, and forgets requests that are long over.
 * @returns how many files were removed
 */
export async function sweepDownloads(now: Date): Promise<number> {
  const { prisma } = await currentDatabase();
  await prisma.download.updateMany({
    where: { state: 'READY', expiresAt: { lte: now } },
    data: { state: 'EXPIRED', sha256: null },
  });
  const over = new Date(now.getTime() - REMEMBERED_DAYS * DAY_MS);
  await prisma.download.deleteMany({
    where: { state: { in: ['EXPIRED', 'FAILED', 'CANCELLED'] }, requestedAt: { lt: over } },
  });
  await removeDrafts(now);
  return sweepSpace(
    'downloads',
    now,
    async (db, sha256) => (await db.download.count({ where: { sha256 } })) > 0,
  );
}
