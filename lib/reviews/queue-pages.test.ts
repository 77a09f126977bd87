import { expect, it } from 'vitest';
import { aProject } from '@/lib/db/test-database';
import { aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { QUEUE_PAGE_SIZE, queueEntries, reviewQueue } from './queries';

it('the queue is read by pages, longest waiting first, and stepping through it goes over all of them', async () => {
  const { database, evaluator, project } = await aReportingUnit();
  const { prisma } = database;
  const { yearId, unitId } = await prisma.project.findUniqueOrThrow({ where: { id: project.id } });
  const year = { id: yearId, unitId };
  const since = (minute: number) => new Date(Date.UTC(2025, 0, 10, 9, minute));
  for (let minute = 0; minute <= QUEUE_PAGE_SIZE; minute += 1) {
    await aProject(prisma, year, {
      name: `等待${minute}`,
      evaluation: { create: { state: 'SUBMITTED', stateSince: since(minute) } },
    });
  }
  const names = async (page: number) => {
    const queue = await reviewQueue(evaluator, { page });
    return [queue.page, queue.counts.waiting, ...queue.rows.map(({ name }) => name)];
  };
  const all = Array.from({ length: QUEUE_PAGE_SIZE + 1 }, (_, minute) => `等待${minute}`);
  expect(await names(1)).toEqual([1, all.length, ...all.slice(0, QUEUE_PAGE_SIZE)]);
  const last = [2, all.length, `等待${QUEUE_PAGE_SIZE}`];
  expect(await names(2)).toEqual(last);
  expect(await names(9)).toEqual(last);
  expect((await queueEntries(evaluator, {})).map(({ name }) => name)).toEqual(all);
});
