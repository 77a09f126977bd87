import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import pg from 'pg';
import { type Account, freePort, Launch } from '../../fixtures/launch';
import { sampleFolder } from '../../fixtures/sample-folder';

const SERVER = process.env.TEST_DATABASE_URL;

const folders: string[] = [];
test.afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao start-'));
  folders.push(folder);
  return folder;
}

async function settings(dataDir = newFolder()) {
  const port = await freePort();
  return { env: { PORT: String(port), DATA_DIR: dataDir }, url: `http://localhost:${port}`, dataDir };
}

/** Signs in as a browser does, without one. */
async function canSignIn(request: APIRequestContext, url: string, account: Account | undefined) {
  const { csrfToken } = await (await request.get(`${url}/api/auth/csrf`)).json();
  await request.post(`${url}/api/auth/callback/credentials`, {
    form: { csrfToken, login: account?.login ?? '', password: account?.password ?? '', json: 'true' },
  });
  const session = await (await request.get(`${url}/api/auth/session`)).json();
  return typeof session.userId === 'string';
}

async function newDatabase(): Promise<string> {
  const name = `s${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(SERVER ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

test('a first start prints one account per role, a later one none, and a signal gives the folder back', async ({
  request,
}) => {
  const { env, url, dataDir } = await settings();
  const first = await new Launch(env).serving();
  expect(
    first
      .accounts()
      .map(({ role }) => role)
      .sort(),
  ).toEqual(['审计管理员', '系统管理员', '评价人员', '项目责任人', '领导'].sort());
  expect(await (await request.get(`${url}/api/health`)).json()).toEqual({ status: 'ok', database: 'ok' });
  expect(await canSignIn(request, url, first.accounts()[0])).toBe(true);
  expect(await first.stop('SIGTERM')).toBe(0);
  expect(fs.existsSync(path.join(dataDir, 'lock.json'))).toBe(false);

  const later = await new Launch(env).serving();
  expect(later.accounts()).toEqual([]);
  expect(await canSignIn(request, url, first.accounts()[1])).toBe(true);
  expect(await later.stop('SIGINT')).toBe(0);
});

test('a killed server starts again on the same folder', async ({ request }) => {
  const { dataDir, accounts } = sampleFolder();
  folders.push(dataDir);
  const { env, url } = await settings(dataDir);
  const killed = await new Launch(env).serving();
  await killed.stop('SIGKILL');
  const next = await new Launch(env).serving();
  expect(next.accounts()).toEqual([]);
  expect(await canSignIn(request, url, accounts[0])).toBe(true);
  await next.stop('SIGTERM');
});

test('a port in use and a locked data folder are one line each', async () => {
  const { dataDir } = sampleFolder();
  folders.push(dataDir);
  const { env } = await settings(dataDir);
  const running = await new Launch(env).serving();

  const samePort = new Launch({ ...env, DATA_DIR: newFolder() });
  expect(await samePort.ended()).toBe(1);
  expect(samePort.errors).toBe(
    `端口 ${env.PORT} 已被占用。请停止占用它的程序，或换一个端口，例如 PORT=${Number(env.PORT) + 1} npm start。\n`,
  );

  const sameFolder = new Launch({ ...env, PORT: String(await freePort()) });
  expect(await sameFolder.ended()).toBe(1);
  expect(sameFolder.errors).toBe(
    `数据目录 ${dataDir} 正被进程 ${running.process.pid} 使用。请先停止那个进程，或用 DATA_DIR 指定另一个目录。\n`,
  );
  await running.stop('SIGTERM');
});

test('a server goes on when nobody reads any more what it prints', async ({ request }) => {
  const { dataDir, accounts } = sampleFolder();
  folders.push(dataDir);
  const { env, url } = await settings(dataDir);
  const told = `process.on('SIGUSR2', () => { console.log('out'); console.error('error'); });
    process.on('uncaughtException', () => process.exit(7));`;
  const launch = new Launch({
    ...env,
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(told)}`,
  });
  await launch.serving();
  launch.process.stdout?.destroy();
  launch.process.stderr?.destroy();
  launch.process.kill('SIGUSR2');
  expect(await canSignIn(request, url, accounts[0])).toBe(true);
  expect(await launch.stop('SIGTERM')).toBe(0);
});

const HINDRANCES: readonly (readonly [string, Record<string, string>, string])[] = [
  ['a port that is no port', { PORT: 'abc' }, 'PORT 须是 1 到 65535 之间的整数，当前是“abc”。\n'],
  [
    'a PostgreSQL server that is not there',
    { DATABASE_URL: 'postgresql://jixiao:secret@127.0.0.1:1/jixiao' },
    'DATABASE_URL 指定的 PostgreSQL（127.0.0.1:1/jixiao）连接不上。请检查地址、端口和网络，以及数据库是否已启动。\n',
  ],
  [
    'another kind of database',
    { DATABASE_URL: 'mysql://a/b' },
    'DATABASE_URL：DATABASE_URL 须以 postgresql:// 开头\n',
  ],
];

for (const [name, env, line] of HINDRANCES) {
  test(`${name} is one line`, async () => {
    const launch = new Launch({ ...(await settings()).env, ...env });
    expect(await launch.ended()).toBe(1);
    expect(launch.errors).toBe(line);
  });
}

if (SERVER) {
  test('with DATABASE_URL the same command runs on a PostgreSQL server', async ({ request }) => {
    const databaseUrl = await newDatabase();
    const { env, url, dataDir } = await settings();
    const first = await new Launch({ ...env, DATABASE_URL: databaseUrl }).serving();
    expect(first.accounts()).toHaveLength(5);
    expect(await canSignIn(request, url, first.accounts()[0])).toBe(true);
    expect(await first.stop('SIGTERM')).toBe(0);
    expect(fs.existsSync(path.join(dataDir, 'pg'))).toBe(false);

    const later = await new Launch({ ...env, DATABASE_URL: databaseUrl }).serving();
    expect(later.accounts()).toEqual([]);
    await later.stop('SIGTERM');
  });
}
