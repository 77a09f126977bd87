import { spawn } from 'node:child_process';

/** What has passed, failed and been skipped so far; each step adds to it and says one line. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  add({ passed = 0, failed = 0, skipped = 0 }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
  }

  line() {
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : '';
    return `${this.passed} passed, ${this.failed} failed${skipped}`;
  }
}

/** Runs a program and collects what it prints. */
export function run(command, args, { cwd, env = {}, timeoutMs = 15 * 60_000 }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.once('error', (error) => resolve({ status: 1, output: String(error) }));
    child.once('close', (status) => {
      clearTimeout(timer);
      resolve({ status: status ?? 1, output });
    });
  });
}

/** One step: quiet with its time when it succeeds, its whole output when it fails. */
export async function step(tally, name, work) {
  const started = Date.now();
  const { passed, failed, skipped = 0, output = '' } = await work();
  tally.add({ passed, failed, skipped });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const counts = `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${counts} (${seconds} s)`);
  if (failed > 0) console.log(output.trim());
  return failed === 0;
}
