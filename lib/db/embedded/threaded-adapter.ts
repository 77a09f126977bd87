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

function statements(calls: ThreadCalls, transaction: number | null) {
  return {
    ...INFO,
    queryRaw: (query: SqlQuery) => calls.call<SqlResultSet>('queryRaw', transaction, query),
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
