import http from 'node:http';
import { leaveConsoleKey, takeConsoleKey } from './console-key.mjs';
import { StartFailure } from './failure.mjs';
import { listenFailure } from './port.mjs';

const GRACE_MS = 5_000;

/** Loads the production build. */
export async function loadApp(root, port) {
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: root, port });
  await app.prepare();
  return app;
}

/** What a pipe says whose reader has ended, and a terminal that was closed. */
const NOBODY_READS = ['EPIPE', 'EIO'];

/**
 * Goes on where what is printed can't be written any more: otherwise every failure to print is an error that is printed,
 * for ever, on a whole core. Where somebody may still read the other stream, that one says it, once.
 */
function surviveLostOutput() {
  const { stdout, stderr } = process;
  for (const [stream, other] of [
    [stdout, stderr],
    [stderr, stdout],
  ]) {
    let told = false;
    stream.on('error', ({ code, message }) => {
      if (told || NOBODY_READS.includes(code)) return;
      told = true;
      other.write(`输出无法写入，此后的输出会丢失：${message}\n`);
    });
  }
}

/**
 * Serves until a signal ends it: then requests under way are answered, the database is closed and the data
 * folder given back.
 * @param dataDir the folder that the server holds; null where the database is a server of its own
 * @throws StartFailure
 */
export async function serve(app, port, dataDir) {
  surviveLostOutput();
  const server = http.createServer(app.getRequestHandler());
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenFailure(error, port)));
    server.listen(port, resolve);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => stop(app, server, dataDir));
  await assertHealthy(port);
  if (dataDir !== null) leaveConsoleKey(dataDir, port);
}

/** Asks once, which also opens the database, so that the first visitor does not wait for it. */
async function assertHealthy(port) {
  const response = await fetch(`http://localhost:${port}/api/health`);
  if (!response.ok) {
    throw new StartFailure(`服务已启动，但自检没有通过（${response.status}）：${await response.text()}`);
  }
}

async function stop(app, server, dataDir) {
  const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(impatient);
  await app.close();
  // Where lib/jobs/start.ts keeps what runs by itself.
  const jobs = await globalThis.jixiaoJobs;
  await jobs?.stop();
  if (dataDir !== null) takeConsoleKey(dataDir);
  // Where lib/db/current.ts keeps the open database.
  const database = await globalThis.jixiaoDatabase;
  await database?.close();
  process.exit(0);
}
