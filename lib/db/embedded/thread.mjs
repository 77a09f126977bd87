// The embedded PostgreSQL, in a thread of its own: it computes for as long as a page takes to render, and would keep
// the server from doing both at once. Plain JavaScript, since Node itself starts it.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const pglite = await PGlite.create(workerData.folder);
const adapter = await new PrismaPGlite(pglite).connect();
const transactions = new Map();
let lastTransaction = 0;

/** What Prisma's adapter takes in or outside of a transaction, by its number. */
const connection = (transaction) => (transaction === null ? adapter : transactions.get(transaction));

function ended(transaction) {
  const open = transactions.get(transaction);
  transactions.delete(transaction);
  return open;
}

const CALLS = {
  queryRaw: (transaction, query) => connection(transaction).queryRaw(query),
  executeRaw: (transaction, query) => connection(transaction).executeRaw(query),
  executeScript: async (script) => void (await pglite.exec(script)),
  async startTransaction(isolationLevel) {
    const opened = await adapter.startTransaction(isolationLevel);
    lastTransaction += 1;
    transactions.set(lastTransaction, opened);
    return { transaction: lastTransaction, options: opened.options };
  },
  commit: (transaction) => ended(transaction).commit(),
  rollback: (transaction) => ended(transaction).rollback(),
  async executeSql(text, values) {
    if (values.length > 0) return { rows: (await pglite.query(text, values)).rows };
    return { rows: (await pglite.exec(text)).at(-1)?.rows ?? [] };
  },
  close: () => pglite.close(),
};

/** An error as a message can carry it: `cause` is what Prisma's adapter says of it. */
function told(error) {
  const { name, message, stack, cause, code, severity, detail, hint } = error;
  return {
    name,
    message,
    stack,
    ...(name === 'DriverAdapterError' ? { cause } : { code, severity, detail, hint }),
  };
}

parentPort.on('message', async ({ id, call, args }) => {
  try {
    parentPort.postMessage({ id, value: await CALLS[call](...args) });
    if (call === 'close') parentPort.close(); // nothing else keeps the thread
  } catch (error) {
    parentPort.postMessage({ id, error: told(error) });
  }
});
parentPort.postMessage({ id: 0 });
