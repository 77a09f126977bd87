import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { it } from 'vitest';

const folder = mkdtempSync(path.join(os.tmpdir(), 'forms-'));
// Several files of tests may share this module, so it is nobody's but the process's to remove.
process.once('exit', () => rmSync(folder, { recursive: true }));

let files = 0;

/** Runs a tool on a file; the file's name takes the place of `FILE`. */
export function run(tool: string, args: readonly string[], bytes: Uint8Array): string {
  const file = path.join(folder, `${++files}.pdf`);
  writeFileSync(file, bytes);
  const actual = args.map((arg) => (arg === 'FILE' ? file : arg));
  return execFileSync(tool, actual, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** Tests that need a tool say so in their name and are skipped where it is not installed. */
export function withTool(tool: string) {
  return it.skipIf(spawnSync(tool, ['--version']).error !== undefined);
}

/** The text of every page, in the order in which it was drawn, without blanks. */
export function pagesOf(bytes: Uint8Array): string[] {
  const pages = run('pdftotext', ['-raw', 'FILE', '-'], bytes).split('\f').slice(0, -1);
  return pages.map((page) => page.replace(/\s/gu, ''));
}

/** A text without blanks, as `pagesOf` gives it. */
export const bare = (text: string) => text.replace(/\s/gu, '');
/** How often a text holds another. */
export function countOf(whole: string, part: string): number {
  return whole.split(part).length - 1;
}
