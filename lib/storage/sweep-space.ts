import { currentDatabase } from '@/lib/db/current';
import type { Db } from '@/lib/db/database';
import { currentStorage, type Space } from './current';
import { takeBytes } from './held-bytes';

/** Bytes without a row may be those of a file that is being kept. */
const UNCLAIMED_MS = 24 * 60 * 60 * 1000;

/**
 * Removes bytes of a space that nothing needs, looking once more when no row can be written that names them.
 * @returns how many files were removed
 */
export async function sweepSpace(
  space: Space,
  now: Date,
  isNeeded: (db: Db, sha256: string) => Promise<boolean>,
): Promise<number> {
  const { prisma } = await currentDatabase();
  const storage = currentStorage(space);
  let removed = 0;
  for await (const { sha256, keptAt } of storage.list()) {
    if (now.getTime() - keptAt.getTime() < UNCLAIMED_MS) continue;
    if (await isNeeded(prisma, sha256)) continue;
    removed += await prisma.$transaction(async (db) => {
      await takeBytes(db);
      if (await isNeeded(db, sha256)) return 0;
      await storage.remove(sha256);
      return 1;
    });
  }
  return removed;
}
