import fs from 'node:fs';
import path from 'node:path';
import { run } from './tally.mjs';

/** Unpacks Chromium 109, the last one for Windows 7, from its npm package. */
async function oldestChromium() {
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** Playwright on the production build, counted from its own report; a run without one has failed. */
export async function browserTests(root, results) {
  const report = path.join(results, 'playwright.json');
  const env = { E2E_JSON: report, CHROMIUM_109_PATH: await oldestChromium() };
  const { status, output } = await run(path.join(root, 'node_modules/.bin/playwright'), ['test'], {
    cwd: root,
    env,
  });
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, output };
  const { stats, suites, errors } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return {
    passed: stats.expected,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: stats.skipped,
    output: [...errors.map((error) => error.message), ...failures(suites), output].join('\n'),
  };
}

function failures(suites) {
  return suites.flatMap((suite) => [
    ...failures(suite.suites ?? []),
    ...suite.specs
      .filter((spec) => !spec.ok)
      .flatMap((spec) =>
        spec.tests.flatMap((test) =>
          test.results.flatMap((result) =>
            result.error ? [`✗ ${spec.file} ${spec.title}\n${result.error.message}`] : [],
          ),
        ),
      ),
  ]);
}
