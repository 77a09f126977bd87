// Generates the Prisma client. The schema engine is not needed for it and must not be downloaded.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const cli = path.join(import.meta.dirname, '../node_modules/prisma/build/index.js');
const run = spawnSync(process.execPath, [cli, 'generate'], {
  cwd: path.join(import.meta.dirname, '..'),
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
  encoding: 'utf8',
});
if (run.status !== 0) {
  process.stderr.write(`${run.stdout}${run.stderr}`);
  process.exit(1);
}
