import { beforeEach, describe, expect, test } from 'vitest';
import type { PrismaClient } from '@/lib/db/generated/client';
import { freshDatabase } from '@/lib/db/test-database';
import type { AuditEntry } from './events';
import { appendEvents, type PendingEvent } from './record';
import { sealEarlierEvents } from './seal';
import { tamper } from './tamper.fixture';
import { verdictInWords } from './verdict-words';
import { verifyChain } from './verify';

let prisma: PrismaClient;

beforeEach(async () => {
  ({ prisma } = await freshDatabase());
});

function pending(fields: Partial<AuditEntry> = {}): PendingEvent {
  return {
    actor: { id: 'lin', name: '林小满' },
    at: new Date('2025-02-01T01:00:00.007Z'),
    entry: {
      action: 'evaluation.saved',
      subjectType: 'evaluation',
      subjectId: 'e1',
      subjectName: '入户走访服务',
      projectId: 'p1',
      changes: [{ field: '巡查次数', from: null, to: '12 次' }],
      reason: '核对后更正',
      ...fields,
    },
  };
}

const append = (events: PendingEvent[]) => prisma.$transaction((db) => appendEvents(db, events));
const words = async () => verdictInWords(await verifyChain(prisma));

/** Five events in three transactions. */
async function fiveEvents(): Promise<void> {
  await append([pending(), pending()]);
  await append([pending()]);
  await append([pending(), pending()]);
}

describe('appended events', () => {
  test('are numbered without gaps and linked, also after a transaction that came to nothing', async () => {
    await append([pending(), pending()]);
    const failed = prisma.$transaction(async (db) => {
      await appendEvents(db, [pending()]);
      throw new Error('undone');
    });
    await expect(failed).rejects.toThrow('undone');
    await append([pending()]);
    const events = await prisma.auditEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ id }) => id)).toEqual([1n, 2n, 3n]);
    expect(events.map(({ previousHash }) => previousHash)).toEqual([
      '0'.repeat(64),
      events[0]!.hash,
      events[1]!.hash,
    ]);
    expect(await words()).toBe(
      `操作日志完整：共 3 条记录，内容与校验值一致，首尾相接，没有改动、缺失或多出。最后一条是第 3 号记录（2025-02-01 09:00，林小满，填报：入户走访服务），校验值 ${events[2]!.hash}。`,
    );
  });

  test('hold whatever a text may hold, half a character as it is stored', async () => {
    const odd = '😀'.slice(0, 1);
    await append([
      pending({
        subjectName: `截断${odd}`,
        reason: odd,
        changes: [{ field: odd, from: '"\\\n', to: `é${odd}` }],
      }),
      pending({ changes: [], reason: null, projectId: null, subjectName: '' }),
      pending({ changes: [{ field: '字段', from: '', to: '𠮷䶮 ' }] }),
    ]);
    expect((await verifyChain(prisma)).broken).toBeNull();
    expect((await prisma.auditEvent.findUniqueOrThrow({ where: { id: 1n } })).reason).toBe('�');
  });

  test('are checked over more than one batch', async () => {
    await append(Array.from({ length: 4_500 }, () => pending()));
    expect(await verifyChain(prisma)).toMatchObject({ broken: null, count: 4_500 });
    await tamper(prisma, `UPDATE "AuditEvent" SET "reason" = NULL WHERE "id" = 4001`);
    expect(await verifyChain(prisma)).toMatchObject({ broken: { kind: 'changed', event: { id: 4001n } } });
  });

  test('stay out where the end of the chain is gone, with all that was done', async () => {
    await tamper(prisma, `DELETE FROM "AuditChain"`);
    await expect(append([pending()])).rejects.toThrow('the end of the audit chain is gone');
    expect(await words()).toBe('操作日志不完整，第一处断裂：末端登记已被删除，无法确认末尾是否完整。');
  });
});

describe('the database refuses', () => {
  beforeEach(fiveEvents);
  const stays = '操作日志只能追加，不能修改、删除或清空';
  const onward = '操作日志的末端只能向前，不能改回、删除或清空';

  test.each([
    [`UPDATE "AuditEvent" SET "reason" = '改动' WHERE "id" = 2`, stays],
    [`UPDATE "AuditEvent" SET "hash" = repeat('1', 64) WHERE "id" = 2`, stays],
    [`UPDATE "AuditEvent" SET "hash" = NULL`, stays],
    [`UPDATE "AuditEvent" SET "reason" = "reason"`, stays],
    [`DELETE FROM "AuditEvent" WHERE "id" = 5`, stays],
    [`TRUNCATE "AuditEvent"`, stays],
    [`UPDATE "AuditChain" SET "lastId" = 4`, onward],
    [`UPDATE "AuditChain" SET "hash" = repeat('1', 64)`, onward],
    [`UPDATE "AuditChain" SET "lastId" = 6, "hash" = NULL`, onward],
    [`UPDATE "AuditChain" SET "lastId" = 6, "sealedUpTo" = 6`, onward],
    [`DELETE FROM "AuditChain"`, onward],
    [`TRUNCATE "AuditChain"`, onward],
  ])('%s', async (sql, message) => {
    await expect(prisma.$executeRawUnsafe(sql)).rejects.toThrow(message);
    expect(await verifyChain(prisma)).toMatchObject({ broken: null, count: 5 });
  });
});

describe('whoever switches the triggers off is caught', () => {
  beforeEach(fiveEvents);

  test.each([
    ['"at" = "at" + interval \'1 ms\'', 'changed'],
    ['"at" = \'infinity\'', 'changed'],
    ['"actorId" = NULL', 'changed'],
    ['"actorName" = \'苏清和\'', 'changed'],
    ['"action" = \'evaluation.approved\'', 'changed'],
    ['"unitId" = \'street\'', 'changed'],
    ['"projectId" = NULL', 'changed'],
    ['"subjectType" = \'project\'', 'changed'],
    ['"subjectId" = \'e2\'', 'changed'],
    ['"subjectName" = \'入户走访\'', 'changed'],
    [`"changes" = '[{"to": "13 次", "from": null, "field": "巡查次数"}]'`, 'changed'],
    [`"changes" = 'null'`, 'changed'],
    [`"changes" = '1e400'`, 'changed'],
    ['"reason" = \'\'', 'changed'],
    ['"previousHash" = repeat(\'0\', 64)', 'changed'],
    ['"hash" = repeat(\'0\', 64)', 'changed'],
    ['"hash" = NULL', 'unlinked'],
  ])('SET %s', async (set, kind) => {
    expect(await tamper(prisma, `UPDATE "AuditEvent" SET ${set} WHERE "id" = 3`)).toBe(1);
    expect(await verifyChain(prisma)).toMatchObject({ broken: { kind, event: { id: 3n } } });
    expect(await words()).toMatch(/^操作日志不完整，第一处断裂：第 3 号记录（/);
  });

  test.each([
    ['DELETE FROM "AuditEvent" WHERE "id" = 3', { kind: 'missing', count: 1n, before: { id: 4n } }],
    ['DELETE FROM "AuditEvent" WHERE "id" < 3', { kind: 'missing', count: 2n, before: { id: 3n } }],
    ['DELETE FROM "AuditEvent" WHERE "id" > 3', { kind: 'cutOff', after: { id: 3n }, lastId: 5n }],
    ['TRUNCATE "AuditEvent"', { kind: 'cutOff', after: null, lastId: 5n }],
    ['UPDATE "AuditEvent" SET "id" = 9 WHERE "id" = 3', { kind: 'missing', before: { id: 4n } }],
    ['UPDATE "AuditChain" SET "lastId" = 4', { kind: 'endDiffers', event: { id: 4n } }],
    [
      'UPDATE "AuditChain" SET "lastId" = 4, "hash" = (SELECT "hash" FROM "AuditEvent" WHERE "id" = 4)',
      { kind: 'foreign', event: { id: 5n } },
    ],
    [
      `INSERT INTO "AuditEvent" SELECT 6, "at", "actorId", "actorName", "action", "unitId", "projectId", "subjectType",
        "subjectId", "subjectName", "changes", "reason", "previousHash", "hash" FROM "AuditEvent" WHERE "id" = 5`,
      { kind: 'foreign', event: { id: 6n } },
    ],
  ])('%s', async (sql, broken) => {
    await tamper(prisma, sql);
    expect(await verifyChain(prisma)).toMatchObject({ broken });
  });
});

describe('events from before the chain', () => {
  beforeEach(async () => {
    await fiveEvents();
    await tamper(prisma, `DELETE FROM "AuditEvent" WHERE "id" = 3`);
    await tamper(prisma, `UPDATE "AuditEvent" SET "hash" = NULL, "previousHash" = NULL`);
    await tamper(prisma, `UPDATE "AuditChain" SET "hash" = NULL, "sealedUpTo" = 5`);
  });

  test('are sealed once, and others are appended after them', async () => {
    await expect(append([pending()])).rejects.toThrow('not sealed yet');
    await sealEarlierEvents({ prisma });
    await append([pending()]);
    await sealEarlierEvents({ prisma });
    const events = await prisma.auditEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ id }) => id)).toEqual([1n, 2n, 4n, 5n, 6n]);
    expect(await verifyChain(prisma)).toMatchObject({ broken: null, count: 5 });
  });

  test('are held by the chain as they were', async () => {
    await sealEarlierEvents({ prisma });
    await tamper(prisma, `DELETE FROM "AuditEvent" WHERE "id" = 2`);
    expect(await verifyChain(prisma)).toMatchObject({ broken: { kind: 'missing', before: { id: 4n } } });
  });
});
