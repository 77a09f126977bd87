import type { Db } from '@/lib/db/database';

/**
 * Holds the years until the transaction ends, so that two changes of one year's list of projects take turns:
 * what the second reads afterwards is what the first left. Always in the same order, against deadlocks.
 */
export async function lockYears(db: Db, yearIds: readonly string[]): Promise<void> {
  for (const yearId of [...yearIds].sort()) {
    await db.$queryRaw`SELECT "id" FROM "Year" WHERE "id" = ${yearId} FOR UPDATE`;
  }
}
