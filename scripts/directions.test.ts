import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

/** One line of code that breaks each rule: rule, file, what it imports. */
const BREACHES: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['no-cycles', 'lib/core/left.ts', './right'],
  ['resolvable', 'lib/core/lost.ts', './nowhere'],
  ['pure-core', 'lib/core/up.ts', '@/lib/indicators/target'],
  ['pure-indicators', 'lib/indicators/up.ts', '@/lib/scoring/target'],
  ['pure-scoring', 'lib/scoring/up.ts', '@/lib/sheet/target'],
  ['pure-sheet', 'lib/sheet/up.ts', '@/lib/env/target'],
  ['pure-form-audit', 'lib/form-audit/up.ts', '@/lib/sheet/target'],
  ['pure-quality-audit', 'lib/quality-audit/up.ts', '@/lib/scoring/target'],
  ['pure-review-hints', 'lib/review-hints/up.ts', '@/lib/reviews/target'],
  ['pure-access', 'lib/access/up.ts', '@/lib/workflow/target'],
  ['pure-workflow', 'lib/workflow/up.ts', '@/lib/scoring/target'],
  ['pure-budget-document', 'lib/budget-document/up.ts', '@/lib/db/target'],
  ['pure-department-scoring', 'lib/department-scoring/up.ts', '@/lib/db/target'],
  ['pure-appraisal-scoring', 'lib/appraisal-scoring/up.ts', '@/lib/db/target'],
  ['pure-verification', 'lib/verification/up.ts', '@/lib/db/target'],
  ['pure-charts', 'lib/charts/up.ts', '@/lib/typesetting/target'],
  ['pure-typesetting', 'lib/typesetting/up.ts', '@/lib/reports/target'],
  ['pure-prose', 'lib/prose/up.ts', '@/lib/reports/target'],
  ['pure-without-node', 'lib/scoring/file.ts', 'node:fs'],
  ['pure-without-packages', 'lib/workflow/screen.ts', 'react'],
  ['decimal-behind-its-facade', 'lib/reports/number.ts', 'decimal.js'],
  ['lib-below-the-screen', 'lib/projects/up.ts', '@/components/ui/target'],
  ['components-below-app', 'components/project/up.ts', '@/app/target'],
  ['components-take-data', 'components/project/query.ts', '@/lib/projects/queries'],
  ['primitives-know-no-domain', 'components/ui/score.ts', '@/lib/scoring/target'],
  ['nothing-from-tests', 'lib/projects/double.ts', '@/lib/db/test-database'],
  ['prisma-where-data-is', 'lib/projects/rows.ts', '@prisma/client'],
  ['prisma-where-data-is', 'lib/reports/rows.ts', '@/lib/db/generated/target'],
  ['database-behind-the-choke-point', 'app/page.ts', '@/lib/db/target'],
  ['next-auth-in-auth', 'lib/projects/session.ts', 'next-auth'],
  ['next-auth-browser-half', 'components/frame/session.ts', 'next-auth'],
  ['pdfkit-in-draw', 'lib/reports/layout/page.ts', 'pdfkit'],
  ['react-on-the-screen', 'lib/projects/cache.ts', 'react'],
];

/** What the rules allow, close to what they forbid. */
const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['lib/scoring/below.ts', '@/lib/indicators/target'],
  ['lib/workflow/below.ts', '@/lib/access/target'],
  ['lib/core/decimal.ts', 'decimal.js'],
  ['lib/projects/queries.ts', '@/lib/db/generated/target'],
  ['lib/reports/draw/page.ts', 'pdfkit'],
  ['components/project/data.ts', '@/lib/projects/types'],
  ['components/project/change.ts', '@/lib/projects/actions'],
  ['components/project/score.ts', '@/lib/scoring/target'],
  ['components/frame/leave.ts', 'next-auth/react'],
  ['lib/auth/session.ts', 'next-auth'],
];

const PACKAGES = ['react', 'decimal.js', '@prisma/client', 'next-auth', 'pdfkit'];

function write(root: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  if (!fs.existsSync(path.join(root, file))) fs.writeFileSync(path.join(root, file), text);
}

/** Makes what is imported exist, in the tree or as a package. */
function writeImported(root: string, file: string, imported: string): void {
  if (imported === './nowhere' || imported.startsWith('node:')) return;
  if (imported === './right') write(root, 'lib/core/right.ts', `export * from './left';\n`);
  else if (imported.startsWith('@/')) write(root, `${imported.slice(2)}.ts`, 'export const target = 1;\n');
  else write(root, `node_modules/${imported}.js`, `module.exports = '${file}';\n`);
}

function buildTree(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'directions-'));
  for (const [file, imported] of [...BREACHES.map(([, ...rest]) => rest), ...ALLOWED]) {
    write(root, file, `import * as target from '${imported}';\nexport default target;\n`);
  }
  for (const [file, imported] of [...BREACHES.map(([, ...rest]) => rest), ...ALLOWED]) {
    writeImported(root, file, imported);
  }
  for (const name of PACKAGES) {
    fs.rmSync(path.join(root, `node_modules/${name}.js`), { force: true });
    write(root, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(root, `node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  write(root, 'node_modules/next-auth/react.js', 'module.exports = {};\n');
  fs.copyFileSync(path.join(ROOT, '.dependency-cruiser.cjs'), path.join(root, '.dependency-cruiser.cjs'));
  fs.copyFileSync(path.join(ROOT, 'tsconfig.json'), path.join(root, 'tsconfig.json'));
  return root;
}

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

function cruise(root: string): Violation[] {
  const cli = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    cli,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'app',
    'components',
    'lib',
  ];
  const json = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return (JSON.parse(json) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the directions between rooms', () => {
  let root: string;
  let violations: Violation[];

  beforeAll(() => {
    root = buildTree();
    violations = cruise(root);
  });
  afterAll(() => fs.rmSync(root, { recursive: true }));

  it.each(BREACHES)('%s: %s may not import %s', (rule, file) => {
    const broken = violations.filter(({ from }) => from === file).map((violation) => violation.rule.name);
    expect(broken).toContain(rule);
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });

  it('every rule has a breach here', async () => {
    const { default: config } = (await import('../.dependency-cruiser.cjs')) as {
      default: { forbidden: { name: string }[] };
    };
    const names = config.forbidden.map(({ name }) => name);
    expect([...new Set(BREACHES.map(([rule]) => rule))].sort()).toEqual(names.sort());
  });
});
