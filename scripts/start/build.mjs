import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { StartFailure } from './failure.mjs';
import { fingerprint, readStamp } from './fingerprint.mjs';

const STAMP = '.next/built-from';
const INPUTS = [
  'app',
  'components',
  'lib',
  'prisma/schema',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tailwind.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const SETTINGS = [
  ...['DATABASE_URL', 'DATA_DIR', 'NEXTAUTH_SECRET', 'LOG_LEVEL'],
  ...['EVIDENCE_FILE_MB', 'EVIDENCE_PROJECT_MB', 'S3_BUCKET', 'S3_ENDPOINT', 'S3_REGION'],
  ...['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_PREFIX', 'S3_PATH_STYLE'],
];

/** Tests do not reach the build, and the generated client follows from prisma/schema. */
function isNotBuilt(file) {
  return /\.test\.tsx?$/.test(file) || file === path.join('lib', 'db', 'generated');
}

function sources(root) {
  return fingerprint(root, INPUTS, isNotBuilt);
}

/** Whether the production build is that of the sources. */
export function buildIsCurrent(root) {
  return readStamp(path.join(root, STAMP)) === sources(root);
}

/**
 * Builds for production.
 * @throws StartFailure with the output of the build
 */
export async function buildApp(root) {
  const built = sources(root);
  const cli = path.join(root, 'node_modules/next/dist/bin/next');
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  // The build is the same whatever the settings are; a wrong one is reported where it is used, in one line.
  for (const setting of SETTINGS) delete env[setting];
  fs.rmSync(path.join(root, STAMP), { force: true });
  const { status, stdout, stderr } = await runQuietly(process.execPath, [cli, 'build'], { cwd: root, env });
  if (status !== 0) throw new StartFailure(`构建失败：\n${stdout}${stderr}`);
  fs.writeFileSync(path.join(root, STAMP), built);
}
