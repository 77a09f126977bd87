import path from 'node:path';
import { readEnv } from '@/lib/env/env';
import { diskStorage } from './disk-storage';
import type { FileStorage } from './file-storage';
import { s3Storage } from './s3-storage';

// One per process, also where the framework loads this module more than once.
const holder = globalThis as typeof globalThis & { jixiaoStorage?: FileStorage };

/** The server's storage of files, by its settings: a bucket where one is named, else a folder beside the database. */
export function currentStorage(): FileStorage {
  if (!holder.jixiaoStorage) {
    const { s3, dataDir } = readEnv();
    holder.jixiaoStorage = s3 ? s3Storage(s3) : diskStorage(path.join(dataDir, 'evidence'));
  }
  return holder.jixiaoStorage;
}

/** Puts another storage in its place, for tests. */
export function setCurrentStorage(storage: FileStorage): void {
  holder.jixiaoStorage = storage;
}
