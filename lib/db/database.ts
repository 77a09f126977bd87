import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Env } from '@/lib/env/env';
import { type EmbeddedDatabase, type ExecuteSql, openEmbedded } from './embedded/open';
import { Prisma, PrismaClient } from './generated/client';

export type Db = Prisma.TransactionClient;

/** Where the tables are, for a library that speaks SQL itself. */
export type Source =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'embedded'; readonly executeSql: ExecuteSql };

export type Database = {
  readonly prisma: PrismaClient;
  readonly source: Source;
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
};

// On the embedded database transactions queue behind one another, so waiting is normal, not a failure.
const transactionOptions = { maxWait: 30_000, timeout: 60_000 };

/**
 * Opens the database that the settings name: a PostgreSQL server, or the embedded one in the data folder
 * (in memory where `dataDir` is null).
 * @throws DataFolderLocked, or the driver's error when the server cannot be reached
 */
export async function openDatabase(
  env: Pick<Env, 'databaseUrl'> & { dataDir: string | null },
): Promise<Database> {
  if (env.databaseUrl) {
    const adapter = new PrismaPg({ connectionString: env.databaseUrl });
    const prisma = new PrismaClient({ adapter, transactionOptions });
    const source = { kind: 'server', url: env.databaseUrl } as const;
    return { prisma, source, adapter, close: () => prisma.$disconnect() };
  }
  return overEmbedded(await openEmbedded(env.dataDir));
}

/** The database over an embedded PostgreSQL that is already open; closing it closes that too. */
export function overEmbedded(embedded: EmbeddedDatabase): Database {
  const { adapter, executeSql } = embedded;
  const prisma = new PrismaClient({ adapter, transactionOptions });
  return {
    prisma,
    source: { kind: 'embedded', executeSql },
    adapter,
    close: async () => {
      await prisma.$disconnect();
      await embedded.close();
    },
  };
}

export { Prisma };
