import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of transactions that meet: on a PostgreSQL server only. */
const onServer = process.env.TEST_ON_SERVER ? [] : ['**/*.server.test.ts'];

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{lib,cli,scripts,prisma,components}/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...onServer],
    maxWorkers: 2,
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Kathmandu' },
  },
});
