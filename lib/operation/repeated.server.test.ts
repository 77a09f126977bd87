import { expect, test } from 'vitest';
import type { Db } from '@/lib/db/database';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { renamed, renaming } from './renaming.fixture';

// Each transaction looks for a deadlock after a time of its own; the one that finds it is the one that ends.
test.each(['an update', 'a locked read'])(
  'a deadlock that the database ends in %s is repeated',
  async (in_) => {
    const { prisma } = await freshDatabase();
    const session = sessionOf(await aUser(prisma, 'ADMINISTRATOR'));
    const [a, b] = [(await aUnit(prisma)).id, (await aUnit(prisma)).id];
    let met = 0;
    const meet = async (db: Db, impatient: boolean) => {
      await db.$executeRawUnsafe(`SET LOCAL deadlock_timeout = ${impatient ? 500 : 15_000}`);
      met += 1;
      while (met < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const locks = in_ === 'a locked read';
    const first = renaming(session, [a, b], async ({ run, unit, db }) => {
      if (run === 1 && unit === 1) await meet(db, !locks);
    });
    const second = renaming(session, [b, a], async ({ run, unit, db }) => {
      if (run === 1 && unit === 1) await meet(db, locks);
      if (unit === 1) await db.$queryRaw`SELECT "id" FROM "Unit" WHERE "id" = ${a} FOR UPDATE`;
    });
    await Promise.all([first.call(), second.call()]);
    expect([first.ran.run, second.ran.run]).toEqual(locks ? [1, 2] : [2, 1]);
    expect(await renamed(prisma, [a, b])).toEqual([2, 2]);
  },
);
