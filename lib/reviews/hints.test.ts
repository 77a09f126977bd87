import { beforeEach, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Db } from '@/lib/db/database';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { saveReport } from '@/lib/evaluations/commands';
import {
  aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { setEvidenceHere } from '@/lib/years/commands';
import { approveReport } from './commands';
import { formHints, reviewQueue } from './queries';

const TEXT = '受降雨天气影响，部分点位走访延后，已于次月补齐。';

let evaluator: Session;
let owner: Session;
let unit: Awaited<ReturnType<typeof aReportingUnit>>;

beforeEach(async () => {
  unit = await aReportingUnit();
  ({ evaluator, owner } = unit);
});

/** Another project of the same unit and year, whose draft says the same as the first one. */
async function anotherWith(reason: string): Promise<void> {
  const { prisma } = unit.database;
  const { unitId, yearId } = await prisma.project.findUniqueOrThrow({ where: { id: unit.project.id } });
  const person = await aUser(prisma, 'OWNER', { unitId });
  const other = await aReportableProject(prisma, { id: yearId, unitId }, person);
  const rows = [{ indicatorId: other.rows.visits, value: '4', deviationReason: reason }];
  await saveReport(sessionOf(person), { projectId: other.id, version: 1, rows });
}

async function keptElsewhere(prisma: Db): Promise<void> {
  const { id: yearId, version: yearVersion, unitId } = await prisma.year.findFirstOrThrow();
  const manager = sessionOf(await aUser(prisma, 'EVALUATOR', { unitId, managesRules: true }));
  const reason = '材料由办公室统一归档';
  await setEvidenceHere(manager, { yearId, yearVersion, evidenceHere: false, reason });
}

async function queued() {
  const [row] = (await reviewQueue(evaluator, {})).rows;
  return row;
}

it('stand in the queue and at the form while it waits, and no longer once it is approved', async () => {
  const { project } = unit;
  const rows = [
    { indicatorId: project.rows.visits, value: '4', deviationReason: '客观原因', improvement: '继续加强' },
  ];
  const version = await submitComplete(owner, project, { rows });
  const titles = ['原因或措施过于简单', '原因或措施过于简单', '缺少佐证材料'];
  expect((await queued())?.hints.map(({ title }) => title)).toEqual(titles);
  expect((await queued())?.version).toBe(version);
  const hints = await formHints(evaluator, { projectId: project.id });
  expect(hints).toEqual((await queued())?.hints);
  expect(hints[0]).toMatchObject({
    indicatorId: project.rows.visits,
    message: expect.stringContaining('客观原因'),
  });
  await approveReport(evaluator, { projectId: project.id, version });
  expect(await formHints(evaluator, { projectId: project.id })).toEqual([]);
  expect((await reviewQueue(evaluator, { show: 'approved' })).rows[0]?.hints).toEqual([]);
});

it('miss no file where the year keeps its 佐证材料 elsewhere', async () => {
  const { project, database } = unit;
  await submitComplete(owner, project);
  const rules = async () => (await queued())?.hints.map(({ rule }) => rule);
  expect(await rules()).toEqual(['no-evidence']);
  await keptElsewhere(database.prisma);
  expect(await rules()).toEqual([]);
});

it('compare texts with every form of the unit and year, drafts too', async () => {
  const { project, database } = unit;
  await keptElsewhere(database.prisma);
  const rows = [
    {
      indicatorId: project.rows.visits,
      value: '4',
      deviationReason: TEXT,
      improvement: '按季度安排走访计划',
    },
  ];
  await submitComplete(owner, project, { rows });
  expect((await queued())?.hints).toEqual([]);
  await anotherWith(TEXT);
  expect((await queued())?.hints).toMatchObject([{ rule: 'copied-text', indicatorId: project.rows.visits }]);
  // Known texts are used again only as long as nobody has written anything.
  const other = await unit.database.prisma.project.findFirstOrThrow({ where: { id: { not: project.id } } });
  await unit.database.prisma.project.update({ where: { id: other.id }, data: { name: '道路养护' } });
  expect((await queued())?.hints).toMatchObject([{ message: expect.stringContaining('道路养护') }]);
  await unit.database.prisma.actual.updateMany({
    where: { evaluation: { projectId: other.id } },
    data: { deviationReason: '另有原因' },
  });
  expect((await queued())?.hints).toEqual([]);
});
