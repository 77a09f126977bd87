import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database';
import { aUnit, aUser, migratedFolder } from '../test-database';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-thread-'));
const open = () => openDatabase({ databaseUrl: undefined, dataDir: folder });
let database: Database;

beforeAll(async () => {
  await migratedFolder(folder);
  database = await open();
});

afterAll(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

it('a transaction is whole or not at all, one after another, and kept when the folder is opened again', async () => {
  const { prisma } = database;
  const adding = (code: string, then: () => void) =>
    prisma.$transaction(async (tx) => {
      await aUnit(tx, { code });
      const seen = await tx.unit.count();
      then();
      return seen;
    });
  const results = await Promise.allSettled([
    adding('390101', () => undefined),
    adding('390102', () => {
      throw new Error('not this one');
    }),
    adding('390103', () => undefined),
  ]);
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'undone'))).toEqual([
    1,
    'undone',
    2,
  ]);
  await database.close();
  database = await open();
  const kept = await database.prisma.unit.findMany({ orderBy: { code: 'asc' } });
  expect(kept.map(({ code }) => code)).toEqual(['390101', '390103']);
});

it('what the database refuses is what Prisma says of it, and leaves the thread at work', async () => {
  const { prisma, source } = database;
  await expect(aUnit(prisma, { code: '390101' })).rejects.toMatchObject({ code: 'P2002' });
  await expect(prisma.$queryRaw`SELECT 1 / 0`).rejects.toThrow('division by zero');
  if (source.kind === 'server') throw new Error('not embedded');
  await expect(source.executeSql('SELECT nothing')).rejects.toMatchObject({ code: '42703' });
  expect((await source.executeSql('SELECT $1::int AS one', [1])).rows).toEqual([{ one: 1 }]);
});

it('nothing is related to nothing, and something to something', async () => {
  const { prisma } = database;
  const unit = await prisma.unit.findFirstOrThrow();
  const person = await aUser(prisma, 'OWNER', { unitId: unit.id });
  const stranger = await aUser(prisma, 'ADMINISTRATOR');
  const read = await prisma.user.findMany({
    include: { unit: true, actsFor: { include: { principal: true } } },
  });
  const of = (id: string) => read.find((user) => user.id === id);
  expect(of(person.id)).toEqual({ ...person, unit, actsFor: [] });
  expect(of(stranger.id)).toEqual({ ...stranger, unit: null, actsFor: [] });
  await prisma.user.delete({ where: { id: person.id } });
  const alone = await prisma.user.findMany({ include: { unit: true } });
  expect(alone).toEqual([{ ...stranger, unit: null }]);
});

it('every digit of an amount comes through', async () => {
  const [read] = await database.prisma.$queryRaw<
    { amount: { toFixed(): string } }[]
  >`SELECT 12345678901234.567891::numeric AS amount`;
  expect(read!.amount.toFixed()).toBe('12345678901234.567891');
});

it('after it is closed, it says so instead of waiting', async () => {
  const other = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-thread-'));
  await migratedFolder(other);
  const closed = await openDatabase({ databaseUrl: undefined, dataDir: other });
  await closed.close();
  await expect(closed.prisma.$queryRaw`SELECT 1`).rejects.toThrow(/has ended/);
  fs.rmSync(other, { recursive: true, force: true });
});
