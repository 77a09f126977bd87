import { describe, expect, it } from 'vitest';
import { comments, environment, silencedTests } from './structure/marks';
import { names, passingOn } from './structure/names';
import { actions, definitionsAtHome } from './structure/rooms';
import { fileSizes, functionSizes } from './structure/sizes';
import { type Check, source } from './structure/source';

const lines = (count: number, line = 'call();'): string => `${line}\n`.repeat(count);

type Breach = readonly [guarantee: string, check: Check, file: string, text: string];

const BREACHES: readonly Breach[] = [
  ['a file has at most 300 lines', fileSizes, 'lib/years/long.ts', lines(301)],
  ['a page has at most 60 lines', fileSizes, 'app/(office)/my/page.tsx', lines(61)],
  ['a function has at most 50 lines', functionSizes, 'lib/years/long.ts', `function f() {\n${lines(50)}}\n`],
  ['a method counts as well', functionSizes, 'lib/years/o.ts', `const o = { f() {\n${lines(50)}} };\n`],
  ['a callback counts as well', functionSizes, 'lib/years/o.ts', `run(() => {\n${lines(50)}});\n`],
  ['no utils', names, 'lib/utils/date.ts', ''],
  ['no helpers', names, 'components/form/helpers.ts', ''],
  ['no index', names, 'lib/years/index.ts', ''],
  ['no file that only passes on', passingOn, 'lib/years/all.ts', "export * from './types';\n"],
  [
    'a query stands in queries.ts',
    definitionsAtHome,
    'lib/years/list.ts',
    'export const a = defineQuery({});',
  ],
  ['a command stands in commands.ts', definitionsAtHome, 'lib/years/queries.ts', 'defineCommand({});'],
  ['actions begin with use server', actions, 'lib/years/actions.ts', "import a from './b';\n"],
  [
    'an action does nothing itself',
    actions,
    'lib/years/actions.ts',
    "'use server';\nexport async function a() { b(); }",
  ],
  ['server functions are actions', actions, 'app/page.tsx', "async function a() {\n  'use server';\n}\n"],
  ['settings are read in lib/env', environment, 'lib/years/queries.ts', 'const a = process.env.PORT;'],
  ['no type error is hushed', comments, 'lib/years/a.ts', '// @ts-expect-error later'],
  ['no work is put off', comments, 'lib/years/a.ts', 'call(); // TODO later'],
  ['no test is switched off', silencedTests, 'lib/years/a.test.ts', "it.skip('a', () => {});"],
  ['no test is alone', silencedTests, 'e2e/specs/a.spec.ts', "test.describe.only('a', () => {});"],
  ['no test waits for time', silencedTests, 'e2e/specs/a.spec.ts', 'await page.waitForTimeout(5);'],
];

const ALLOWED: readonly Breach[] = [
  ['300 lines', fileSizes, 'lib/years/long.ts', lines(300)],
  [
    'markup is not counted',
    functionSizes,
    'a.tsx',
    `function A() {\n${lines(46)}return <p>\n${lines(9, 'x')}</p>;\n}`,
  ],
  ['a chapter of tests', functionSizes, 'lib/years/a.test.ts', `describe(() => {\n${lines(99)}});`],
  [
    'one line',
    actions,
    'lib/years/actions.ts',
    "'use server';\nexport async function a(i: I) { return perform(b, i); }",
  ],
  [
    'a test that needs a file',
    silencedTests,
    'lib/a.test.ts',
    "describe.skipIf(!file)('real document', () => {});",
  ],
];

describe('the structure script', () => {
  it.each(BREACHES)('%s', (_guarantee, check, file, text) => {
    expect(check([source(file, text)])).toHaveLength(1);
  });

  it.each(ALLOWED)('allows %s', (_guarantee, check, file, text) => {
    expect(check([source(file, text)])).toEqual([]);
  });
});
