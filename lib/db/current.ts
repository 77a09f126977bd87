import { readEnv } from '@/lib/env/env';
import { type Database, openDatabase } from './database';

// One per process, also where the framework loads this module more than once.
const holder = globalThis as typeof globalThis & { jixiaoDatabase?: Promise<Database> };

/** The server's database, opened on first use. */
export function currentDatabase(): Promise<Database> {
  holder.jixiaoDatabase ??= openDatabase(readEnv()).catch((error: unknown) => {
    holder.jixiaoDatabase = undefined;
    throw error;
  });
  return holder.jixiaoDatabase;
}

/** Puts an already open database in its place, for tests and commands that open their own. */
export function setCurrentDatabase(database: Database): void {
  holder.jixiaoDatabase = Promise.resolve(database);
}
