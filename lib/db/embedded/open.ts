import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { lockDataFolder } from '../data-folder-lock';
import { ThreadCalls } from './thread-calls';
import { threadedAdapter } from './threaded-adapter';

/** Runs SQL as it is written; of several statements without values the rows of the last are returned. */
export type ExecuteSql = (text: string, values?: unknown[]) => Promise<{ readonly rows: unknown[] }>;

export type EmbeddedDatabase = {
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  readonly executeSql: ExecuteSql;
  close(): Promise<void>;
};

/** An embedded PostgreSQL in memory, within this thread: for tests. */
export function inMemory(pglite: PGlite): EmbeddedDatabase {
  return {
    adapter: new PrismaPGlite(pglite),
    async executeSql(text, values = []) {
      if (values.length > 0) return pglite.query(text, values);
      return (await pglite.exec(text)).at(-1) ?? { rows: [] };
    },
    close: () => pglite.close(),
  };
}

/**
 * Opens the embedded PostgreSQL in `dataDir`, in a thread of its own, or one in memory for tests (`dataDir` null).
 * @throws DataFolderLocked when another live process owns the folder
 */
export async function openEmbedded(dataDir: string | null): Promise<EmbeddedDatabase> {
  if (dataDir === null) return inMemory(await PGlite.create());
  const release = lockDataFolder(dataDir);
  try {
    const calls = await ThreadCalls.open(path.join(dataDir, 'pg'));
    return {
      adapter: threadedAdapter(calls),
      executeSql: (text, values = []) => calls.call('executeSql', text, values),
      close: async () => {
        await calls.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
