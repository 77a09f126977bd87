import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
  TransactionOptions,
} from '@prisma/driver-adapter-utils';
import type { ThreadCalls } from './thread-calls';

const INFO = { provider: 'postgres', adapterName: 'pglite-in-a-thread' } as const;

/**
 * How Prisma asks for the related rows of nothing: a fifth of what a page asks. No row is in (NULL).
 * @example SELECT … FROM "public"."User" WHERE "public"."User"."id" IN (NULL) OFFSET $1
 */
const RELATED_TO_NOTHING =
  /^SELECT [^()]+ FROM "public"\."\w+" WHERE "public"\."\w+"\."\w+" IN \(NULL\)(?: ORDER BY [\w"., ]+)? OFFSET \$\d+$/;
const nothing: Omit<SqlResultSet, 'rows'> = { columnNames: [], columnTypes: [] };

function statements(calls: ThreadCalls, transaction: number | null) {
  return {
    ...INFO,
    queryRaw: async (query: SqlQuery): Promise<SqlResultSet> =>
      RELATED_TO_NOTHING.test(query.sql)
        ? { ...nothing, rows: [] }
        : calls.call<SqlResultSet>('queryRaw', transaction, query),
    executeRaw: (query: SqlQuery) => calls.call<number>('executeRaw', transaction, query),
  };
}

function connection(calls: ThreadCalls): SqlDriverAdapter {
  return {
    ...statements(calls, null),
    executeScript: (script) => calls.call('executeScript', script),
    async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
      const { transaction, options } = await calls.call<{
        readonly transaction: number;
        readonly options: TransactionOptions;
      }>('startTransaction', isolationLevel);
      return {
        ...statements(calls, transaction),
        options,
        commit: () => calls.call('commit', transaction),
        rollback: () => calls.call('rollback', transaction),
      };
    },
    dispose: async () => undefined,
  };
}

/** Prisma's adapter of the embedded database, at work in the database's own thread. */
export function threadedAdapter(calls: ThreadCalls): SqlMigrationAwareDriverAdapterFactory {
  return {
    ...INFO,
    connect: async () => connection(calls),
    connectToShadowDb: () => Promise.reject(new Error('the product makes no shadow database')),
  };
}
