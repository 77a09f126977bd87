import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { StartFailure } from './failure.mjs';
import { fingerprint, readStamp } from './fingerprint.mjs';

const STAMP = 'lib/db/generated/.schema';
const INPUTS = ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'];

/** Whether the generated client belongs to the schema. */
export function clientIsCurrent(root) {
  return readStamp(path.join(root, STAMP)) === fingerprint(root, INPUTS);
}

/**
 * Generates the Prisma client. The schema engine is not needed for it and must not be downloaded.
 * @throws StartFailure
 */
export async function generateClient(root) {
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const { status, stdout, stderr } = await runQuietly(process.execPath, [cli, 'generate'], {
    cwd: root,
    env,
  });
  if (status !== 0) throw new StartFailure(`生成数据库客户端失败：\n${stdout}${stderr}`);
  fs.writeFileSync(path.join(root, STAMP), fingerprint(root, INPUTS));
}
