import path from 'node:path';
import { StartFailure } from './failure.mjs';

/**
 * PORT and DATA_DIR with their defaults. DATA_DIR counts from the folder the program was started in.
 * @throws StartFailure
 */
export function readSettings(env) {
  const port = env.PORT || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new StartFailure(`PORT 须是 1 到 65535 之间的整数，当前是“${port}”。`);
  }
  return { port: Number(port), dataDir: path.resolve(env.DATA_DIR || 'data') };
}
