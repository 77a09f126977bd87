import { setCurrentDatabase } from '@/lib/db/current';
import type { Database, Db } from '@/lib/db/database';

/** A client whose transactions are part of `db`, so that commands called on it commit together or not at all. */
function joining(prisma: Database['prisma'], db: Db): Database['prisma'] {
  const join = (work: (inside: Db) => Promise<unknown>) => work(db);
  return new Proxy(prisma, {
    get: (_client, key) => (key === '$transaction' ? join : Reflect.get(db, key)),
  });
}

/**
 * Runs the product's own commands within one transaction of this database. Whatever ends it early, a failure
 * or a killed process, leaves nothing behind: half a sample would have accounts whose passwords nobody saw.
 */
export async function allOrNothing<T>(database: Database, work: (db: Db) => Promise<T>): Promise<T> {
  try {
    return await database.prisma.$transaction(
      async (db) => {
        setCurrentDatabase({ ...database, prisma: joining(database.prisma, db) });
        return work(db);
      },
      { maxWait: 30_000, timeout: 300_000 },
    );
  } finally {
    setCurrentDatabase(database);
  }
}
