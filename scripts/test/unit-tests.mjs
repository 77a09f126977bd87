import fs from 'node:fs';
import path from 'node:path';
import { run } from './tally.mjs';

/** vitest, counted from its own report; a run that ends without one has failed. */
export async function unitTests(root, results) {
  const report = path.join(results, 'vitest.json');
  const args = ['run', '--reporter=json', `--outputFile=${report}`, '--reporter=dot'];
  const { status, output } = await run(path.join(root, 'node_modules/.bin/vitest'), args, { cwd: root });
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, output };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  );
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + brokenFiles;
  return {
    passed: numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: numPendingTests,
    output,
  };
}
