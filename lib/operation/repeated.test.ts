import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { renamed, renaming } from './renaming.fixture';

let prisma: PrismaClient;
let session: Session;
let unit: string;

beforeEach(async () => {
  ({ prisma } = await freshDatabase());
  session = sessionOf(await aUser(prisma, 'ADMINISTRATOR'));
  unit = (await aUnit(prisma)).id;
});

const lost = () => new Prisma.PrismaClientKnownRequestError('deadlock', { code: 'P2034', clientVersion: '' });

describe('a transaction that the database ended for the sake of others', () => {
  test('is repeated whole, and what was prepared is not', async () => {
    const { ran, call } = renaming(session, [unit], async ({ run }) => {
      if (run < 3) throw lost();
    });
    await call();
    expect(ran).toEqual({ prepare: 1, run: 3 });
    expect(await renamed(prisma, [unit])).toEqual([1]);
    expect(await prisma.auditEvent.count()).toBe(1);
  });

  test('is given up in words after the fourth time, with nothing changed', async () => {
    const { ran, call } = renaming(session, [unit], async () => {
      throw lost();
    });
    await expect(call()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '同时有多人在修改这些内容，系统几次尝试都没有完成。没有改动任何数据，请稍等片刻后再操作一次。',
    });
    expect(ran.run).toBe(4);
    expect(await renamed(prisma, [unit])).toEqual([0]);
    expect(await prisma.auditEvent.count()).toBe(0);
  });

  test('is not repeated for an error of its own', async () => {
    const { ran, call } = renaming(session, [unit], async () => {
      throw new Error('broken');
    });
    await expect(call()).rejects.toThrow('broken');
    expect(ran.run).toBe(1);
  });
});
