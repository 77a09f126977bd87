import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildApp, buildIsCurrent } from '../start/build.mjs';
import { installPackages, packagesInstalled } from '../start/packages.mjs';
import { generateClient } from '../start/prisma-client.mjs';
import { browserTests } from './browser-tests.mjs';
import { run, step, Tally } from './tally.mjs';
import { hasProgram, provideTools } from './tools.mjs';
import { unitTests } from './unit-tests.mjs';

const root = path.join(import.meta.dirname, '../..');
const bin = (name) => path.join(root, 'node_modules/.bin', name);

/** Checks without test cases of their own: each counts as one. */
const CHECKS = [
  ['类型检查', bin('tsc'), ['--noEmit']],
  ['代码规范', bin('biome'), ['check', '--error-on-warnings']],
  [
    '依赖方向',
    bin('depcruise'),
    ['--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'cli', 'prisma', 'scripts', 'e2e'],
  ],
  ['目录结构', bin('tsx'), ['scripts/check-structure.ts']],
  ['无用代码', bin('knip'), []],
];

async function check(command, args) {
  const { status, output } = await run(command, args, { cwd: root });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

async function build() {
  try {
    if (!buildIsCurrent(root)) await buildApp(root);
    return { passed: 1, failed: 0 };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}

export async function main() {
  const tally = new Tally();
  const results = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-test-'));
  try {
    if (!packagesInstalled(root)) await installPackages(root);
    await provideTools(root);
    await generateClient(root);
    if (!process.env.REAL_BUDGET_DOC) console.log('未设置 REAL_BUDGET_DOC，跳过：真实预算文本测试');
    for (const [name, command, args] of CHECKS) await step(tally, name, () => check(command, args));
    await step(tally, '单元与集成测试', () => unitTests(root, results));
    const built = await step(tally, '生产构建', build);
    if (built && hasProgram('chromium')) await step(tally, '浏览器测试', () => browserTests(root, results));
  } catch (error) {
    tally.add({ failed: 1 });
    console.log(error.message);
  } finally {
    fs.rmSync(results, { recursive: true, force: true });
  }
  console.log(tally.line());
  process.exit(tally.failed > 0 ? 1 : 0);
}
