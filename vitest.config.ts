import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of transactions that meet: on a PostgreSQL server only. */
const onServer = process.env.TEST_ON_SERVER ? [] : ['**/*.server.test.ts'];

/** Files that take many seconds, whatever their size: begun last, they would keep one core waiting. */
const LONGEST = [
  'scripts/crash.test.ts',
  'lib/evaluations/many-at-once.test.ts',
  'lib/jobs/runner.test.ts',
  'lib/db/migrate.test.ts',
  'cli/commands/verify-audit.test.ts',
  'lib/imports/real-document.test.ts',
  'cli/commands/audit-form.test.ts',
];

/** Vitest's own order, but for those. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`));
      return at === -1 ? LONGEST.length : at;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{lib,cli,scripts,prisma,components}/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...onServer],
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Kathmandu' },
  },
});
