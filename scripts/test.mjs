// npm test: installs what is missing, then runs every check and suite. Goes on after a failure, so that one run
// shows them all. The last line is `N passed, N failed`, with `, N skipped` where something could not run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildApp, buildIsCurrent } from './start/build.mjs';
import { installPackages, packagesInstalled } from './start/packages.mjs';
import { clientIsCurrent, generateClient } from './start/prisma-client.mjs';
import { playwrightCounts, playwrightFailures, vitestCounts, vitestFailures } from './test/counts.mjs';
import { chromium, chromium109, installPrograms } from './test/machine.mjs';
import { throwAwayPostgres } from './test/postgres.mjs';
import { ownStep, skip, step, Tally } from './test/step.mjs';

const root = path.join(import.meta.dirname, '..');
// Everything that the run and its programs write beside the repository, gone with it however it ends.
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-test-'));
fs.chmodSync(temporary, 0o755); // PostgreSQL runs as another person
process.env.TMPDIR = temporary;
const tally = new Tally();
let finished = false;

process.on('exit', () => {
  if (!finished) tally.add({ failed: 1 });
  fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  console.log(`${tally}`);
});

const bin = (file, ...args) => [process.execPath, path.join(root, 'node_modules', file), ...args];

function check(name, command) {
  return step(tally, name, command, { cwd: root });
}

async function staticChecks() {
  const folders = [
    'app',
    'components',
    'lib',
    'cli',
    'prisma',
    'scripts',
    'e2e',
    'bench',
    'proxy.ts',
    'instrumentation.ts',
  ];
  const existing = folders.filter((folder) => fs.existsSync(path.join(root, folder)));
  const cruiser = bin('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs');
  const others = async () => {
    await check('biome', bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'));
    await check('directions', [...cruiser, ...existing]);
    await check('structure', bin('tsx/dist/cli.mjs', 'scripts/check-structure.ts'));
    await check('unused code', bin('knip/bin/knip.js', '--no-progress'));
  };
  // Each keeps one core busy: the longest of them beside the rest.
  await Promise.all([check('types', bin('typescript/bin/tsc', '--noEmit')), others()]);
}

async function vitest(name, files, settings) {
  const file = path.join(temporary, `${name}.json`);
  const env = { ...process.env, NODE_ENV: 'test', TZ: 'Asia/Kathmandu', NO_COLOR: '1', ...settings };
  const args = ['run', ...files, '--reporter=json', `--outputFile.json=${file}`];
  const passed = await step(tally, name, bin('vitest/vitest.mjs', ...args), {
    cwd: root,
    env,
    count: (status) => vitestCounts(file, status),
  });
  if (!passed) console.log(vitestFailures(file));
}

/** Commands and queries once more where transactions really overlap: the embedded database runs one at a time. */
const ON_SERVER = [
  'appraisals',
  'audit',
  'audit-log',
  'budget-adjustments',
  'comments',
  'cost-analyses',
  'department',
  'deputies',
  'disclosure',
  'documents',
  'downloads',
  'evaluations',
  'evidence',
  'imports',
  'jobs',
  'mail',
  'messages',
  'offline-forms',
  'operation',
  'projects',
  'quality',
  'readings',
  'rechecks',
  'reviews',
  'rules',
  'stages',
  'stamped-scans',
  'summary',
  'target-adjustments',
  'users',
  'written-reports',
];

async function unitTests(databaseServer) {
  const url = databaseServer?.url ?? '';
  await vitest('unit and integration tests', [], { TEST_DATABASE_URL: url });
  const folders = ON_SERVER.map((room) => `lib/${room}/`);
  if (databaseServer) {
    await vitest('integration tests on a PostgreSQL server', folders, {
      TEST_DATABASE_URL: url,
      TEST_ON_SERVER: '1',
    });
  }
}

async function browserTests(databaseServer) {
  if (!fs.existsSync(chromium())) return skip(tally, 'browser tests', `no browser at ${chromium()}`);
  const oldest = await chromium109();
  if (!oldest) skip(tally, 'browser tests in Chromium 109', 'it does not run on this machine');
  const file = path.join(temporary, 'playwright.json');
  const env = {
    ...process.env,
    E2E_JSON: file,
    CHROMIUM_109_PATH: oldest ?? '',
    TEST_DATABASE_URL: databaseServer?.url ?? '',
  };
  const passed = await step(tally, 'browser tests', bin('@playwright/test/cli.js', 'test'), {
    cwd: root,
    env,
    count: (status) => playwrightCounts(file, status),
  });
  if (!passed) console.log(playwrightFailures(file));
}

async function suites() {
  const databaseServer = await throwAwayPostgres();
  if (!databaseServer) skip(tally, 'tests on a PostgreSQL server', 'no PostgreSQL programs on this machine');
  await unitTests(databaseServer);
  const build = () => (buildIsCurrent(root) ? Promise.resolve() : buildApp(root));
  if (await ownStep(tally, 'production build', build)) await browserTests(databaseServer);
  else skip(tally, 'browser tests', 'there is no build');
}

async function main() {
  if (!packagesInstalled(root)) await ownStep(tally, 'packages', () => installPackages(root));
  const missing = await installPrograms();
  if (missing.length > 0) console.log(`not on this machine: ${missing.join(', ')}`);
  if (!process.env.REAL_BUDGET_DOC)
    console.log('REAL_BUDGET_DOC is not set: tests on a real document are skipped');
  const generate = () => (clientIsCurrent(root) ? Promise.resolve() : generateClient(root));
  await ownStep(tally, 'Prisma client', generate);
  await staticChecks();
  await suites();
}

try {
  await main();
} catch (error) {
  tally.add({ failed: 1 });
  console.error(error);
}
finished = true;
process.exit(tally.failed === 0 ? 0 : 1);
