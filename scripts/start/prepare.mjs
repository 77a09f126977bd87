import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runQuietly } from './child.mjs';
import { StartFailure } from './failure.mjs';
import { fingerprint, readStamp } from './fingerprint.mjs';

/** Inside of the database's own folder, so that a copy of the folder put back takes its stamp along. */
function stampFile(dataDir) {
  return path.join(dataDir, 'pg/migrated');
}

function migrations(root) {
  return fingerprint(root, ['prisma/migrations']);
}

/** Whether the data folder still has the lock of an owner that did not stop by itself, or is running. */
export function wasKilled(env) {
  return !env.DATABASE_URL && fs.existsSync(path.join(env.DATA_DIR, 'lock.json'));
}

/**
 * Whether the embedded database is known to have every migration and to have been closed properly: a lock file
 * says that its owner is alive, or died. Settings are checked every time that there are some, and so is a server.
 */
export function databaseIsPrepared(root, env) {
  if (env.DATABASE_URL || env.NEXTAUTH_SECRET || env.LOG_LEVEL) return false;
  if (wasKilled(env)) return false;
  return readStamp(stampFile(env.DATA_DIR)) === migrations(root);
}

/**
 * Migrates the database and fills a new one, in a process of its own that ends before the server opens it.
 * @returns what it has to say: the accounts of the sample department on the very first start
 * @throws StartFailure
 */
export async function prepareDatabase(root, env) {
  const loader = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  const script = path.join(root, 'scripts/prepare-database.ts');
  const { status, stdout, stderr } = await runQuietly(process.execPath, ['--import', loader, script], {
    cwd: root,
    env,
  });
  if (status !== 0) throw new StartFailure(stderr.trim() || '准备数据库的程序意外中止。');
  if (!env.DATABASE_URL) fs.writeFileSync(stampFile(env.DATA_DIR), migrations(root));
  return stdout;
}
