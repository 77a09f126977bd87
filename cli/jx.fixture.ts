import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');

/** The arguments with which Node.js runs the command line from its sources. */
const JX = ['--import', 'tsx', path.join(ROOT, 'cli/jx.ts')] as const;

type Surroundings = {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs the command line in a process of its own, from the folder of the repository. */
export function jx(args: readonly string[], { input, env }: Surroundings = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...JX, ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

/** The same while this process may answer it. */
export function jxMeanwhile(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [...JX, ...args], { cwd: ROOT, env: { ...process.env, ...env } });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    out.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    out.stderr += chunk;
  });
  return new Promise<typeof out & { status: number | null }>((resolve) => {
    child.once('close', (status) => resolve({ status, ...out }));
  });
}
