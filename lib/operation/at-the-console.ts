import fs from 'node:fs';
import path from 'node:path';
import { type ConsoleKey, readConsoleKey } from '@/lib/auth/console-key';
import { err, ok, type Result } from '@/lib/core/result';
import { DataFolderLocked } from '@/lib/db/data-folder-lock';
import { type Database, openDatabase, type Prisma } from '@/lib/db/database';
import { explainFolderError } from '@/lib/db/explain-folder-error';
import type { Env } from '@/lib/env/env';

export type ConsolePlace = Pick<Env, 'databaseUrl' | 'dataDir'>;

/** A question of whoever administers this machine, for the database itself or for the server that holds it. */
export type ConsoleQuestion<T> = {
  /** What a database of an earlier version has none of */
  readonly about: string;
  /** What is done, in one word */
  readonly verb: string;
  inDatabase(prisma: Database['prisma']): Promise<T>;
  /** The answer's body is the same as JSON. */
  atServer(key: ConsoleKey): Promise<Response>;
};

type DriverError = { readonly cause?: { readonly kind?: string } };

/** Why a database that can be opened cannot be asked, in one line. */
function explain(error: unknown, about: string): string {
  const notUpgraded = `数据库还没有升级到这个版本，没有${about}。请先启动一次程序。`;
  /** What the driver calls what went wrong, and what to do about it. */
  const reasons: Readonly<Record<string, string>> = {
    DatabaseNotReachable: '数据库连接不上。请检查 DATABASE_URL 的地址、端口和网络，以及数据库是否已启动。',
    AuthenticationFailed: '数据库拒绝登录。请检查 DATABASE_URL 的用户名和密码。',
    DatabaseDoesNotExist: 'DATABASE_URL 指定的 PostgreSQL 中没有这个数据库。',
    TableDoesNotExist: notUpgraded,
    ColumnNotFound: notUpgraded,
  };
  const { message, meta } = error as Prisma.PrismaClientKnownRequestError;
  const cause = (meta?.driverAdapterError as DriverError | undefined)?.cause;
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return reasons[cause?.kind ?? ''] ?? `数据库不能使用：${lines.at(-1)?.trim()}`;
}

async function askOpened<T>(
  place: { databaseUrl: string | undefined; dataDir: string },
  { about, inDatabase }: ConsoleQuestion<T>,
): Promise<Result<T, string>> {
  const database = await openDatabase(place);
  try {
    return ok(await inDatabase(database.prisma));
  } catch (error) {
    return err(explain(error, about));
  } finally {
    await database.close();
  }
}

/** Asks the server that holds the data folder, with what it left there. */
async function askServer<T>(
  dataDir: string,
  held: string,
  { verb, atServer }: ConsoleQuestion<T>,
): Promise<Result<T, string>> {
  const key = readConsoleKey(dataDir);
  if (!key) return err(`${held}占用它的不是正在运行的服务，或服务还没有启动完。`);
  try {
    const response = await atServer(key);
    if (response.ok) return ok((await response.json()) as T);
    return err(
      `运行中的服务（${key.address}）没有${verb}，应答是 ${response.status}。请查看它的日志，或停止它后再${verb}。`,
    );
  } catch {
    return err(`运行中的服务（${key.address}）没有应答。请确认它是否正常，或停止它后再${verb}。`);
  }
}

/**
 * Asks in the server that the settings name, in the data folder, or, where a running server holds the folder, through
 * that server.
 * @returns what was found, or why nothing could be
 */
export async function askAtTheConsole<T>(
  place: ConsolePlace,
  question: ConsoleQuestion<T>,
): Promise<Result<T, string>> {
  if (place.databaseUrl) return askOpened(place, question);
  const { dataDir } = place;
  if (!fs.existsSync(path.join(dataDir, 'pg/PG_VERSION')))
    return err(`数据目录 ${dataDir} 中没有数据库。请用 DATA_DIR 指定程序所用的数据目录。`);
  try {
    return await askOpened(place, question);
  } catch (error) {
    if (error instanceof DataFolderLocked) return askServer(dataDir, error.message, question);
    return err(explainFolderError(error, dataDir));
  }
}
