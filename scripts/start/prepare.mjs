import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runQuietly } from './child.mjs';
import { StartFailure } from './failure.mjs';

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
  return stdout;
}
