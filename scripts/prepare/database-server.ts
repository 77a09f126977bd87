import pg from 'pg';

/** Any number that nothing else in the database locks: "jixiao" in ASCII. */
const LOCK = '0x6a697869616f';
const CONNECT_MS = 10_000;

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** The server as the person wrote it, without the password. */
function named(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

/** Why the server does not let us in, in one line. */
function explain(error: unknown, databaseUrl: string): string {
  const { code, message } = error as Error & { code?: string };
  const server = `DATABASE_URL 指定的 PostgreSQL（${named(databaseUrl)}）`;
  if (code && UNREACHABLE.has(code))
    return `${server}连接不上。请检查地址、端口和网络，以及数据库是否已启动。`;
  if (/timeout|terminated/i.test(message))
    return `${server} ${CONNECT_MS / 1000} 秒内没有应答。请检查地址和网络。`;
  if (code === '28P01' || code === '28000') return `${server}拒绝登录。请检查用户名和密码。`;
  if (code === '3D000') return `${server}中没有这个数据库。请先建立它（createdb）。`;
  return `${server}不能使用：${message.split('\n')[0]}`;
}

/**
 * Makes sure that the server answers, and keeps other starts from migrating the same database meanwhile.
 * @returns lets the others go on
 * @throws Error with one Chinese line
 */
export async function holdServer(databaseUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_MS,
  });
  try {
    await client.connect();
    // Bound to a transaction, so that it also holds behind a connection pool that lends a connection per transaction.
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(${BigInt(LOCK)})`);
  } catch (error) {
    await client.end();
    throw new Error(explain(error, databaseUrl), { cause: error });
  }
  return async () => {
    await client.query('COMMIT');
    await client.end();
  };
}
