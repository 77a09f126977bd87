import { beforeEach, expect, test } from 'vitest';
import { currentDatabase } from '@/lib/db/current';
import type { Database } from '@/lib/db/database';
import { freshDatabase } from '@/lib/db/test-database';
import { allOrNothing } from './all-or-nothing';

let database: Database;

beforeEach(async () => {
  database = await freshDatabase();
});

/** What a command does: a transaction of its own on the current database. */
async function createUnit(code: string): Promise<void> {
  const { prisma } = await currentDatabase();
  await prisma.$transaction((db) => db.unit.create({ data: { code, name: '云溪街道办事处' } }));
}

test('commands see what earlier ones did, and commit together', async () => {
  const seen = await allOrNothing(database, async (db) => {
    await createUnit('390001');
    await createUnit('390002');
    return db.unit.count();
  });
  expect(seen).toBe(2);
  expect(await database.prisma.unit.count()).toBe(2);
});

test('a failure leaves nothing of what was done before it', async () => {
  const work = allOrNothing(database, async () => {
    await createUnit('390001');
    throw new Error('power cut');
  });
  await expect(work).rejects.toThrow('power cut');
  expect(await database.prisma.unit.count()).toBe(0);
});

test('afterwards the database itself is the current one again', async () => {
  await allOrNothing(database, () => createUnit('390001'));
  expect(await currentDatabase()).toBe(database);
});
