// Migrates the database that the settings name and fills a new one with the sample department. Prints the
// sample's accounts as 角色<TAB>登录名<TAB>密码, or says in one line on standard error why it cannot.
import path from 'node:path';
import { sealEarlierEvents } from '@/lib/audit/seal';
import { type Database, openDatabase } from '@/lib/db/database';
import { explainFolderError } from '@/lib/db/explain-folder-error';
import { migrate } from '@/lib/db/migrate';
import { type Env, readEnv } from '@/lib/env/env';
import { holdServer } from './prepare/database-server';

const root = path.join(import.meta.dirname, '..');

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n')[0] ?? '';
}

async function open(env: Env): Promise<Database> {
  try {
    return await openDatabase(env);
  } catch (error) {
    throw new Error(explainFolderError(error, env.dataDir), { cause: error });
  }
}

async function bringUpToDate(database: Database): Promise<void> {
  try {
    await migrate(root, database.adapter);
    await sealEarlierEvents(database);
  } catch (error) {
    throw new Error(`数据库升级失败，程序没有启动：${firstLine(error)}`, { cause: error });
  }
}

async function fillIfNew(database: Database): Promise<void> {
  if ((await database.prisma.user.count()) > 0) return;
  const { loadSample } = await import('@/prisma/sample/load');
  for (const { role, login, password } of await loadSample(database)) {
    process.stdout.write(`${role}\t${login}\t${password}\n`);
  }
}

async function prepare(env: Env): Promise<void> {
  const database = await open(env);
  try {
    await bringUpToDate(database);
    await fillIfNew(database);
  } finally {
    await database.close();
  }
}

async function main(): Promise<void> {
  const env = readEnv();
  const letOthersGoOn = env.databaseUrl ? await holdServer(env.databaseUrl) : null;
  try {
    await prepare(env);
  } finally {
    await letOthersGoOn?.();
  }
}

try {
  await main();
} catch (error) {
  console.error(firstLine(error));
  process.exitCode = 1;
}
