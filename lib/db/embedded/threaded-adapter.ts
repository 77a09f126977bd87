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

/** How Prisma asks for related rows, by their keys. */
const RELATED =
  /^SELECT [^()]+ FROM "public"\."\w+" WHERE "public"\."\w+"\."\w+" IN \((?:NULL|[$\d,]+)\)(?: ORDER BY [\w"., ]+)? OFFSET \$\d+$/;
const nothing: Omit<SqlResultSet, 'rows'> = { columnNames: [], columnTypes: [] };

/**
 * Whether the related rows of nothing are asked for, a fifth of what a page asks: no row is in (NULL), nor has one a
 * key that is NULL. The last value is how many rows to skip.
 * @example SELECT … FROM "public"."User" WHERE "public"."User"."id" IN (NULL) OFFSET $1
 * @example SELECT … FROM "public"."OwnRuleSet" WHERE "public"."OwnRuleSet"."id" IN ($1,$2) OFFSET $3 // null, null, 0
 */
function relatesToNothing({ sql, args }: SqlQuery): boolean {
  return args.slice(0, -1).every((key) => key === null) && RELATED.test(sql);
}

function statements(calls: ThreadCalls, transaction: number | null) {
  return {
    ...INFO,
    queryRaw: async (query: SqlQuery): Promise<SqlResultSet> =>
      relatesToNothing(query)
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
