import { runQuietly } from '../start/child.mjs';

/** What has been counted so far, and the files of which run. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  add({ passed = 0, failed = 0, skipped = 0 }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
  }

  toString() {
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : '';
    return `${this.passed} passed, ${this.failed} failed${skipped}`;
  }
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** One line for a step that went well; for one that did not, everything it has to say as well. */
function report(name, since, counts, output) {
  const failed = counts.failed > 0;
  const many = counts.passed + counts.failed + (counts.skipped ?? 0) > 1;
  console.log(`${failed ? 'FAIL' : 'ok  '} ${name}${many ? ` (${counts.passed})` : ''}  ${seconds(since)}`);
  if (failed && output.trim() !== '') console.log(output.trimEnd());
}

/**
 * Runs a program as one step.
 * @param count reads the counts of a test run from its exit code; without it the step itself is the one test
 */
export async function step(tally, name, [file, ...args], options = {}) {
  const { count = (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }), ...rest } =
    options;
  const since = Date.now();
  const { status, stdout, stderr } = await runQuietly(file, args, rest);
  const counts = count(status);
  tally.add(counts);
  report(name, since, counts, `${stdout}\n${stderr}`);
  return status === 0;
}

/** Runs a function as one step; what it throws is its failure. */
export async function ownStep(tally, name, run) {
  const since = Date.now();
  const failure = await run().then(
    () => null,
    (error) => error,
  );
  const counts = failure ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  tally.add(counts);
  report(name, since, counts, failure ? failure.message : '');
  return failure === null;
}

/** Names what cannot run here, and why. */
export function skip(tally, name, reason) {
  tally.add({ skipped: 1 });
  console.log(`skip ${name}: ${reason}`);
}
