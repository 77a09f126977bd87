import fs from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Debian's Chromium, or the one that the environment names. */
export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

// Background services of the browser would look for the internet, which offices and test machines may lack.
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium 109 is unpacked by scripts/test.mjs; without it the suite is skipped by name there. */
const oldest = process.env.CHROMIUM_109_PATH;

/** The README's pictures are taken on request only. */
const pictures = process.env.UPDATE_SCREENSHOTS ? [] : ['**/screenshots.spec.ts'];

export default defineConfig({
  testDir: 'e2e/specs',
  globalSetup: './e2e/fixtures/sample-folder.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.E2E_JSON ? [['json', { outputFile: process.env.E2E_JSON }]] : [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: pictures,
      use: { launchOptions: { executablePath: CHROMIUM, args: QUIET } },
    },
    ...(oldest && fs.existsSync(oldest)
      ? [
          {
            name: 'chromium-109',
            grep: /@oldest/,
            use: {
              launchOptions: {
                executablePath: oldest,
                // A headless build without a sandbox helper; it runs in several processes like any other.
                args: [...QUIET, '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
              },
            },
          },
        ]
      : []),
  ],
});
