import { expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { aUnit } from '@/lib/db/test-database';
import { aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { aCommittedImport } from '@/lib/imports/committed-import.fixture';
import { qualityFindings } from './queries';

test("the budget behind the findings is the year's newest import, for those who may read the files", async () => {
  const { database, owner, evaluator, leader, project } = await aReportingUnit();
  const { prisma } = database;
  const { unit } = await prisma.project.findUniqueOrThrow({
    where: { id: project.id },
    select: { unit: true },
  });
  const budget = async (session: Session) => (await qualityFindings(session, {})).budget;
  expect(await budget(evaluator)).toEqual({ importId: null });
  await aCommittedImport(prisma, unit, { fiscalYear: 2023, committedAt: new Date('2026-03-03') });
  await aCommittedImport(prisma, await aUnit(prisma), { committedAt: new Date('2026-03-02') });
  await aCommittedImport(prisma, unit, { state: 'PREVIEW', committedAt: null });
  expect(await budget(evaluator)).toEqual({ importId: null });
  const first = await aCommittedImport(prisma, unit, { committedAt: new Date('2026-02-01') });
  expect(await budget(leader)).toEqual({ importId: first.id });
  const ofTheDepartment = await aCommittedImport(prisma, await aUnit(prisma), {
    committedAt: new Date('2026-02-02'),
    sourceProjects: { connect: { id: project.id } },
  });
  expect(await budget(evaluator)).toEqual({ importId: ofTheDepartment.id });
  expect(await budget(owner)).toBeNull();
});
