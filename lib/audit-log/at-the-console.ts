import fs from 'node:fs';
import path from 'node:path';
import { verdictInWords } from '@/lib/audit/verdict-words';
import { verifyChain } from '@/lib/audit/verify';
import { readConsoleKey } from '@/lib/auth/console-key';
import { err, ok, type Result } from '@/lib/core/result';
import { DataFolderLocked } from '@/lib/db/data-folder-lock';
import { openDatabase, type Prisma } from '@/lib/db/database';
import { explainFolderError } from '@/lib/db/explain-folder-error';
import type { Env } from '@/lib/env/env';
import type { CheckResult } from './types';

type Checked = Result<CheckResult, string>;
type Place = Pick<Env, 'databaseUrl' | 'dataDir'>;

const NOT_UPGRADED = '数据库还没有升级到这个版本，没有可核对的日志。请先启动一次程序。';

/** What the driver calls what went wrong, and what to do about it. */
const REASONS: Readonly<Record<string, string>> = {
  DatabaseNotReachable: '数据库连接不上。请检查 DATABASE_URL 的地址、端口和网络，以及数据库是否已启动。',
  AuthenticationFailed: '数据库拒绝登录。请检查 DATABASE_URL 的用户名和密码。',
  DatabaseDoesNotExist: 'DATABASE_URL 指定的 PostgreSQL 中没有这个数据库。',
  TableDoesNotExist: NOT_UPGRADED,
  ColumnNotFound: NOT_UPGRADED,
};

type DriverError = { readonly cause?: { readonly kind?: string } };

/** Why a database that can be opened cannot be checked, in one line. */
function explain(error: unknown): string {
  const { message, meta } = error as Prisma.PrismaClientKnownRequestError;
  const cause = (meta?.driverAdapterError as DriverError | undefined)?.cause;
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return REASONS[cause?.kind ?? ''] ?? `数据库不能使用：${lines.at(-1)?.trim()}`;
}

async function checkOpened(place: { databaseUrl: string | undefined; dataDir: string }): Promise<Checked> {
  const database = await openDatabase(place);
  try {
    const verdict = await verifyChain(database.prisma);
    return ok({ intact: verdict.broken === null, text: verdictInWords(verdict) });
  } catch (error) {
    return err(explain(error));
  } finally {
    await database.close();
  }
}

/** Asks the server that holds the data folder, with the token that it left there. */
async function askServer(dataDir: string, held: string): Promise<Checked> {
  const key = readConsoleKey(dataDir);
  if (!key) return err(`${held}占用它的不是正在运行的服务，或服务还没有启动完。`);
  try {
    const response = await fetch(`${key.address}/api/audit/verification`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key.token}` },
    });
    if (response.ok) return ok((await response.json()) as CheckResult);
    return err(
      `运行中的服务（${key.address}）没有核对，应答是 ${response.status}。请查看它的日志，或停止它后再核对。`,
    );
  } catch {
    return err(`运行中的服务（${key.address}）没有应答。请确认它是否正常，或停止它后再核对。`);
  }
}

/**
 * Checks the log for whoever administers this machine: in the server that the settings name, in the data folder, or,
 * where a running server holds the folder, through that server.
 * @returns what was found, or why nothing could be checked
 */
export async function checkAtTheConsole(place: Place): Promise<Checked> {
  if (place.databaseUrl) return checkOpened(place);
  const { dataDir } = place;
  if (!fs.existsSync(path.join(dataDir, 'pg/PG_VERSION')))
    return err(`数据目录 ${dataDir} 中没有数据库。请用 DATA_DIR 指定程序所用的数据目录。`);
  try {
    return await checkOpened(place);
  } catch (error) {
    if (error instanceof DataFolderLocked) return askServer(dataDir, error.message);
    return err(explainFolderError(error, dataDir));
  }
}
