import { expect, test } from 'vitest';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { renaming } from '@/lib/operation/renaming.fixture';
import { verifyChain } from './verify';

test('commands that meet leave one chain without gaps, with those that failed', async () => {
  const { prisma } = await freshDatabase();
  const session = sessionOf(await aUser(prisma, 'ADMINISTRATOR'));
  const calls = await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      const fails = async () => {
        if (i % 5 === 0) throw new Error('undone');
      };
      return renaming(session, [(await aUnit(prisma)).id], fails).call;
    }),
  );
  const outcomes = await Promise.allSettled(calls.map((call) => call()));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(32);
  expect(await verifyChain(prisma)).toMatchObject({ broken: null, count: 32, last: { id: 32n } });
});
