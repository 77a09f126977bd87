import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

function keyFile(dataDir) {
  return path.join(dataDir, 'console.json');
}

/**
 * Leaves the server's address and a token in the data folder, for programs on this machine that need something of a
 * database which the server holds (lib/auth/console-key). Only the folder's owner can read it.
 */
export function leaveConsoleKey(dataDir, port) {
  takeConsoleKey(dataDir);
  const key = { address: `http://localhost:${port}`, token: randomBytes(32).toString('hex') };
  fs.writeFileSync(keyFile(dataDir), JSON.stringify(key), { mode: 0o600, flag: 'wx' });
}

export function takeConsoleKey(dataDir) {
  fs.rmSync(keyFile(dataDir), { force: true });
}
