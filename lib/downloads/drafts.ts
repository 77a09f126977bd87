import path from 'node:path';
import { readEnv } from '@/lib/env/env';

/** Where files grow that are not whole yet. */
export function draftsFolder(): string {
  return path.join(readEnv().dataDir, 'downloads', 'drafts');
}
