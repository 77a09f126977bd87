import path from 'node:path';
import { readEnv } from '@/lib/env/env';
import { diskStorage } from './disk-storage';
import type { FileStorage } from './file-storage';
import { s3Storage } from './s3-storage';

/** Kinds of files lie apart: who sweeps one never meets the bytes of another. */
export type Space = 'evidence' | 'downloads' | 'scans';

// One of each per process, also where the framework loads this module more than once.
const holder = globalThis as typeof globalThis & { jixiaoStorage?: Partial<Record<Space, FileStorage>> };

function open(space: Space): FileStorage {
  const { s3, dataDir } = readEnv();
  if (!s3) return diskStorage(path.join(dataDir, space));
  return s3Storage(space === 'evidence' ? s3 : { ...s3, prefix: `${s3.prefix}${space}/` });
}

/** The server's storage of files, by its settings: a bucket where one is named, else a folder beside the database. */
export function currentStorage(space: Space = 'evidence'): FileStorage {
  holder.jixiaoStorage ??= {};
  const spaces = holder.jixiaoStorage;
  spaces[space] ??= open(space);
  return spaces[space];
}

/** Puts another storage in its place, for tests. */
export function setCurrentStorage(storage: FileStorage, space: Space = 'evidence'): void {
  holder.jixiaoStorage = { ...holder.jixiaoStorage, [space]: storage };
}
