import { beforeEach, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aYear } from '@/lib/db/test-database';
import { approveReport } from '@/lib/reviews/commands';
import { previousYear } from './queries';
import { aReportableProject, aReportingUnit, submitComplete } from './reportable-project.fixture';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let before: Awaited<ReturnType<typeof aReportableProject>>;
let now: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project: before } = await aReportingUnit());
  const { prisma } = database;
  const { unitId, year } = await prisma.project.findUniqueOrThrow({
    where: { id: before.id },
    include: { year: true },
  });
  const next = await aYear(prisma, unitId, { fiscalYear: year.fiscalYear + 1 });
  const person = await prisma.user.findFirstOrThrow({ where: { role: 'OWNER' } });
  now = await aReportableProject(prisma, next, person);
});

const asked = (session = owner) => previousYear(session, { projectId: now.id });

async function renamed(fields: { code?: string; name?: string }) {
  await database.prisma.project.update({ where: { id: now.id }, data: fields });
}

const earlier = () => database.prisma.project.findUniqueOrThrow({ where: { id: before.id } });

async function approved() {
  await approveReport(evaluator, { projectId: before.id, version: await submitComplete(owner, before) });
}

test('a project that the unit did not have in the year before has nothing beside it', async () => {
  await approved();
  expect(await asked()).toEqual({ kind: 'none' });
});

test('nothing of a form that is not approved counts', async () => {
  await renamed({ code: (await earlier()).code });
  expect(await asked()).toEqual({ kind: 'unapproved', fiscalYear: 2024 });
});

test('the project of the same code is found before one of the same name, with what was approved', async () => {
  await approved();
  await renamed({ code: (await earlier()).code });
  const found = await asked(leader);
  expect(found).toMatchObject({
    kind: 'approved',
    fiscalYear: 2024,
    by: 'code',
    total: '96.63',
    grade: '优',
  });
  if (found.kind !== 'approved') throw new Error(found.kind);
  expect(Object.keys(found.rows)).toHaveLength(6);
  expect(found.rows[now.rows.visits]).toMatchObject({ actual: expect.stringContaining('4') });
});

test('a name that one project had leads to it, a name that two had to none', async () => {
  await approved();
  const { name, yearId, unitId } = await earlier();
  await renamed({ name });
  expect(await asked()).toMatchObject({ kind: 'approved', by: 'name' });
  const twin = { yearId, unitId, name, origin: 'ADDED' as const, position: 99, code: 'T9' };
  await database.prisma.project.create({ data: twin });
  expect(await asked()).toEqual({ kind: 'none' });
});
