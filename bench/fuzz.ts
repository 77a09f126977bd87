// npm run fuzz [-- --runs N --seed N]: damaged files for the readers of budgets, each bounded in time and memory.
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Verdict } from '@/lib/office-files/fuzz-verdict.fixture';
import { damagedFile, type Sample, samples } from '@/lib/office-files/mutate.fixture';

/** No damaged file of 100 KB needs a tenth of it, on a busy machine neither. */
const LONGEST_MS = 10_000;
const MOST_HEAP_MB = 256;

const MOST_FAULTS = 20;

type Outcome = { readonly verdict: Verdict; readonly milliseconds: number };

/** A process that reads, started again after every fault. */
class Reader {
  private child: ChildProcess | null = null;

  async read(bytes: Uint8Array): Promise<Outcome> {
    this.child ??= this.start();
    const start = performance.now();
    this.child.send(bytes);
    const verdict = await this.answer(this.child);
    if (typeof verdict !== 'string') this.stop();
    return { verdict, milliseconds: performance.now() - start };
  }

  stop(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private start(): ChildProcess {
    return fork(path.join(import.meta.dirname, 'fuzz-reader.ts'), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_HEAP_MB}`],
      serialization: 'advanced',
    });
  }

  private answer(child: ChildProcess): Promise<Verdict> {
    return new Promise((resolve) => {
      const done = (verdict: Verdict) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(verdict);
      };
      const timer = setTimeout(() => done({ fault: `no answer within ${LONGEST_MS} ms` }), LONGEST_MS);
      child.once('message', (verdict: Verdict) => done(verdict));
      child.once('exit', (code, signal) => done({ fault: `ended by itself: ${signal ?? code}` }));
    });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const runs = Number(values.runs ?? 10_000);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const from = await samples();
  console.log(`seed ${seed}, ${runs} runs over ${from.map(({ name }) => name).join(', ')}`);
  const faults = await run(from, seed, runs);
  if (faults > 0) process.exitCode = 1;
}

/** @returns how many faults there were; they are printed as they come */
async function run(from: readonly Sample[], seed: number, runs: number): Promise<number> {
  const reader = new Reader();
  const counts = { read: 0, refused: 0, fault: 0 };
  let slowest = { milliseconds: 0, what: '' };
  try {
    for (let n = 0; n < runs && counts.fault < MOST_FAULTS; n++) {
      const { what, bytes } = await damagedFile(from, seed, n);
      const { verdict, milliseconds } = await reader.read(bytes);
      if (n > 0 && milliseconds > slowest.milliseconds) slowest = { milliseconds, what };
      counts[typeof verdict === 'string' ? verdict : 'fault']++;
      if (typeof verdict !== 'string') console.error(`${what}: ${verdict.fault}`);
    }
  } finally {
    reader.stop();
  }
  console.log(`${counts.read} read, ${counts.refused} refused, ${counts.fault} faults`);
  console.log(`slowest ${slowest.milliseconds.toFixed(0)} ms: ${slowest.what}`);
  return counts.fault;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
