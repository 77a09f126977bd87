import PgBoss from 'pg-boss';
import type { Source } from '@/lib/db/database';
import { log } from '@/lib/env/log';

/** Work that is done again and again, by one process at a time. */
export type Job = {
  readonly name: string;
  /** When, as cron writes it, in Beijing time; to the minute */
  readonly cron: string;
  /** Several processes may do it at the same time: each finds work of its own */
  readonly manyAtOnce?: boolean;
  /** Must bear being repeated: a process that ended in the middle is followed by another. */
  run(now: Date): Promise<unknown>;
};

export type Runner = {
  /** Does a job as soon as possible, beside its times. */
  now(name: string): Promise<void>;
  /** Lets what is under way end. */
  stop(): Promise<void>;
};

/** Tables of the runner's own, apart from the product's. */
const SCHEMA = 'jobs';
const TIME_ZONE = 'Asia/Shanghai';
const POLLING_SECONDS = 5;
const EXPIRES_MINUTES = 15;

/** The embedded database has one connection: a statement waits for the transaction that holds it. */
function connection(source: Source): PgBoss.ConstructorOptions {
  if (source.kind === 'server') return { connectionString: source.url, max: 2 };
  return { db: { executeSql: source.executeSql } };
}

/**
 * Runs the jobs at their times, on a server as on the embedded database. Of several processes on one database one does
 * a job at a time; what fails is in the log and comes again at its next time.
 */
export async function startRunner(source: Source, jobs: readonly Job[]): Promise<Runner> {
  const boss = new PgBoss({ ...connection(source), schema: SCHEMA });
  boss.on('error', (err) => log.error({ err }, 'jobs'));
  await boss.start();
  const workers = new Map<string, string>();
  for (const { name, cron, run, manyAtOnce } of jobs) {
    await boss.createQueue(name, {
      name,
      policy: manyAtOnce ? 'short' : 'stately',
      expireInMinutes: EXPIRES_MINUTES,
      retryLimit: 0,
    });
    await boss.schedule(name, cron, {}, { tz: TIME_ZONE });
    const worker = await boss.work(name, { pollingIntervalSeconds: POLLING_SECONDS }, async () => {
      await run(new Date()).catch((err: unknown) => {
        log.error({ err, job: name }, 'a job failed');
        throw err;
      });
    });
    workers.set(name, worker);
  }
  return {
    async now(name) {
      await boss.send(name, {});
      // Of this process; others look every few seconds.
      const worker = workers.get(name);
      if (worker) boss.notifyWorker(worker);
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
