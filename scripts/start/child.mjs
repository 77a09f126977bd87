import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs a program without showing its output; it is stopped with this process.
 * @returns its exit code (1 when a signal ended it), standard output and standard error
 */
export function runQuietly(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text) => {
        output[name] += text;
      });
    }
    const stop = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.once(signal, stop);
    const done = (settle) => (value) => {
      for (const signal of signals) process.off(signal, stop);
      settle(value);
    };
    child.once('error', done(reject));
    child.once(
      'close',
      done(() => {
        const { exitCode, signalCode } = child;
        if (signalCode) output.stderr += `\n${path.basename(file)} was ended by ${signalCode}`;
        resolve({ status: exitCode ?? 1, ...output });
      }),
    );
  });
}
