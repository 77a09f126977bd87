import { createHash, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Where the running server answers, and what it wants to hear. */
export type ConsoleKey = { readonly address: string; readonly token: string };

/** What the server left in its data folder at start (scripts/start/console-key); null where there is nothing. */
export function readConsoleKey(dataDir: string): ConsoleKey | null {
  try {
    const key = JSON.parse(fs.readFileSync(path.join(dataDir, 'console.json'), 'utf8'));
    return typeof key?.address === 'string' && typeof key?.token === 'string' ? key : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the caller has read the token in the data folder; takes as long for a wrong one as for the right one. */
export function isConsoleToken(dataDir: string, given: string): boolean {
  const key = readConsoleKey(dataDir);
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return key !== null && timingSafeEqual(digest(key.token), digest(given));
}
