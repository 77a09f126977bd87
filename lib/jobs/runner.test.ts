import { afterEach, expect, it } from 'vitest';
import type { Database, Source } from '@/lib/db/database';
import { freshDatabase } from '@/lib/db/test-database';
import { type Runner, startRunner } from './runner';

const LONG = 90_000;
const SOON = { timeout: 30_000 };
let runner: Runner | undefined;

afterEach(async () => {
  await runner?.stop();
  runner = undefined;
});

/** A runner with one job, which counts and fails as often as told; its own times are far away. */
async function counting(
  fails = 0,
): Promise<{ done: Date[]; source: Source; prisma: Database['prisma']; runner: Runner }> {
  const { source, prisma } = await freshDatabase();
  const done: Date[] = [];
  const run = async (now: Date) => {
    done.push(now);
    if (done.length <= fails) throw new Error('not this time');
  };
  runner = await startRunner(source, [{ name: 'count', cron: '0 0 1 1 *', run }]);
  return { done, source, prisma, runner };
}

it('a job runs when it is asked for, and again after a failure', { timeout: LONG }, async () => {
  const { done, runner: started } = await counting(1);
  await started.now('count');
  await expect.poll(() => done.length, SOON).toBe(1);
  await started.now('count');
  await expect.poll(() => done.length, SOON).toBe(2);
});

it('a runner that starts where another one was goes on', { timeout: LONG }, async () => {
  await (await counting()).runner.stop();
  const { done, runner: second } = await counting();
  await second.now('count');
  await expect.poll(() => done.length, SOON).toBe(1);
});

it('a transaction of the embedded database is its own', { timeout: LONG }, async ({ skip }) => {
  const { done, source, prisma, runner: started } = await counting();
  if (source.kind === 'server') return skip('a server keeps its connections apart');
  await source.executeSql('CREATE TEMPORARY TABLE note (text TEXT)');
  let sent: Promise<void> | undefined;
  const undone = prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`INSERT INTO note VALUES ('gone')`);
    sent = started.now('count');
    await new Promise((resolve) => setTimeout(resolve, 300));
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  await sent;
  await expect.poll(() => done.length, SOON).toBe(1);
  expect((await source.executeSql('SELECT * FROM note')).rows).toEqual([]);
  await source.executeSql('DROP TABLE note');
});

it('what several processes may do is not kept waiting by one of them', { timeout: LONG }, async () => {
  const { source } = await freshDatabase();
  const begun: string[] = [];
  let release = () => {};
  const blocked = new Promise<void>((resolve) => {
    release = resolve;
  });
  const job = (process: string, run: () => Promise<void>) => ({
    ...{ name: 'shared', cron: '0 0 1 1 *', manyAtOnce: true },
    run: async () => {
      begun.push(process);
      await run();
    },
  });
  const first = await startRunner(source, [job('first', () => blocked)]);
  await first.now('shared');
  await expect.poll(() => begun, SOON).toEqual(['first']);
  runner = await startRunner(source, [job('second', async () => {})]);
  await runner.now('shared');
  await expect.poll(() => begun, SOON).toEqual(['first', 'second']);
  release();
  await first.stop();
});
