import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEvents } from '@/lib/audit/record';
import { tamper } from '@/lib/audit/tamper.fixture';
import { type Database, openDatabase } from '@/lib/db/database';
import { migratedFolder } from '@/lib/db/test-database';
import { jxMeanwhile } from '../jx.fixture';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-audit-'));
const dataDir = path.join(folder, 'data');
const WHOLE = /^操作日志完整：共 3 条记录，.*，校验值 [0-9a-f]{64}。\n$/;

async function within<T>(work: (database: Database) => Promise<T>, dir = dataDir): Promise<T> {
  const database = await openDatabase({ databaseUrl: undefined, dataDir: dir });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  await migratedFolder(dataDir);
  await within(async ({ prisma }) => {
    const entry = {
      action: 'user.created',
      subjectType: 'user',
      subjectId: 'u',
      subjectName: '林小满',
    } as const;
    const event = { actor: { id: null, name: '系统' }, entry, at: new Date('2025-02-01T02:00:00Z') };
    await prisma.$transaction((db) => appendEvents(db, [event, event, event]));
  });
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** `jx verify-audit` in a process of its own, while this one may answer it. */
function verifyAudit(env: Record<string, string>, ...args: string[]) {
  return jxMeanwhile(['verify-audit', ...args], { DATABASE_URL: '', DATA_DIR: dataDir, ...env });
}

describe('jx verify-audit on a folder that nobody holds', () => {
  test('says that the log is whole, and leaves the folder free', async () => {
    const { status, stdout, stderr } = await verifyAudit({});
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(WHOLE);
    expect(fs.existsSync(path.join(dataDir, 'lock.json'))).toBe(false);
  });

  test('names the first broken link', async () => {
    const copy = path.join(folder, 'tampered');
    fs.cpSync(dataDir, copy, { recursive: true });
    await within(({ prisma }) => tamper(prisma, `DELETE FROM "AuditEvent" WHERE "id" = 2`), copy);
    expect(await verifyAudit({ DATA_DIR: copy })).toEqual({
      status: 1,
      stdout:
        '操作日志不完整，第一处断裂：第 2 号记录缺失，已被删除：在第 1 号记录（2025-02-01 10:00，系统，创建账号：林小满）之后、第 3 号记录（2025-02-01 10:00，系统，创建账号：林小满）之前。\n',
      stderr: '',
    });
  });
});

describe('jx verify-audit through the server that holds the folder', () => {
  const lock = path.join(dataDir, 'lock.json');
  const key = path.join(dataDir, 'console.json');
  let server: http.Server;
  let asked: (string | undefined)[];

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.statusCode = request.headers.authorization === 'Bearer right' ? 200 : 404;
      response.end(JSON.stringify({ intact: false, text: '不完整' }));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, startedAt: null }));
  });

  afterAll(() => {
    server.close();
    for (const file of [lock, key]) fs.rmSync(file, { force: true });
  });

  function leave(token: string, port = (server.address() as AddressInfo).port): void {
    asked = [];
    fs.writeFileSync(key, JSON.stringify({ address: `http://localhost:${port}`, token }));
  }

  test('passes on what the server found', async () => {
    leave('right');
    expect(await verifyAudit({})).toEqual({ status: 1, stdout: '不完整\n', stderr: '' });
    expect(asked).toEqual(['POST /api/audit/verification Bearer right']);
  });

  test('says that the server did not check, or did not answer, or is none', async () => {
    leave('wrong');
    expect(await verifyAudit({})).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/没有核对，应答是 404/),
    });
    leave('right', 1);
    expect(await verifyAudit({})).toMatchObject({ status: 2, stderr: expect.stringMatching(/没有应答/) });
    fs.rmSync(key);
    expect(await verifyAudit({})).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^无法核对：数据目录 .* 正被进程 \d+ 使用/),
    });
  });
});

describe('jx verify-audit that cannot check says why, in one line', () => {
  test('no database in the folder, and none is made', async () => {
    const nothing = path.join(folder, 'nothing');
    expect(await verifyAudit({ DATA_DIR: nothing })).toEqual({
      status: 2,
      stdout: '',
      stderr: `无法核对：数据目录 ${nothing} 中没有数据库。请用 DATA_DIR 指定程序所用的数据目录。\n`,
    });
    expect(fs.existsSync(nothing)).toBe(false);
  });

  test('a database from before there was a log', async () => {
    const old = path.join(folder, 'old');
    await within(({ prisma }) => prisma.$queryRaw`SELECT 1`, old);
    expect(await verifyAudit({ DATA_DIR: old })).toEqual({
      status: 2,
      stdout: '',
      stderr: '无法核对：数据库还没有升级到这个版本，没有可核对的日志。请先启动一次程序。\n',
    });
  });

  test('a server that does not answer', async () => {
    const { status, stderr } = await verifyAudit({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c' });
    expect([status, stderr]).toEqual([
      2,
      '无法核对：数据库连接不上。请检查 DATABASE_URL 的地址、端口和网络，以及数据库是否已启动。\n',
    ]);
  });

  test('an argument', async () => {
    const refused = await verifyAudit({}, '--all');
    expect(refused).toMatchObject({ status: 2, stderr: '参数有误：--all。用法：verify-audit\n' });
  });
});
