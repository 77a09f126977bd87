import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockDataFolder } from './data-folder-lock';

export type EmbeddedDatabase = { readonly pglite: PGlite; close(): Promise<void> };

/**
 * Opens the embedded PostgreSQL in `dataDir`, or one in memory for tests (`dataDir` null).
 * @throws DataFolderLocked when another live process owns the folder
 */
export async function openEmbedded(dataDir: string | null): Promise<EmbeddedDatabase> {
  if (dataDir === null) {
    const pglite = await PGlite.create();
    return { pglite, close: () => pglite.close() };
  }
  const release = lockDataFolder(dataDir);
  try {
    const pglite = await PGlite.create(path.join(dataDir, 'pg'));
    return {
      pglite,
      close: async () => {
        await pglite.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
