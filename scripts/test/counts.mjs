import fs from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** A run that wrote no report has failed, whatever it says. */
function read(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

/** Counts of vitest's JSON report; a file that does not load has no tests, and is a failure all the same. */
export function vitestCounts(file, status) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status: suite, assertionResults }) =>
      suite === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: status === 0 ? failed : Math.max(1, failed),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What failed in vitest's JSON report, in words: the file, the test, the error. */
export function vitestFailures(file) {
  const report = read(file);
  if (!report) return '';
  const texts = report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [`${name}\n${message}`];
      return failed.map((test) => `${name}: ${test.fullName}\n${test.failureMessages.join('\n')}`);
    });
  return texts.join('\n\n');
}

/** Counts of Playwright's JSON report; errors outside of tests are failures. A flaky test is one that failed. */
export function playwrightCounts(file, status) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return { passed: expected, failed: status === 0 ? failed : Math.max(1, failed), skipped };
}

function* specsOf(suite) {
  for (const spec of suite.specs ?? []) yield { spec, file: suite.file };
  for (const inner of suite.suites ?? []) yield* specsOf(inner);
}

/** What failed in Playwright's JSON report, in words. */
export function playwrightFailures(file) {
  const report = read(file);
  if (!report) return '';
  const failures = report.suites.flatMap((suite) => [...specsOf(suite)]).filter(({ spec }) => !spec.ok);
  const texts = failures.flatMap(({ spec, file: place }) =>
    spec.tests.flatMap(({ projectName, results }) =>
      results
        .filter(({ status }) => status !== 'passed' && status !== 'skipped')
        .map(
          ({ errors }) =>
            `[${projectName}] ${place}: ${spec.title}\n${errors.map((error) => error.message).join('\n')}`,
        ),
    ),
  );
  return stripVTControlCharacters([...report.errors.map((error) => error.message), ...texts].join('\n\n'));
}
