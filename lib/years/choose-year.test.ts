import { expect, it } from 'vitest';
import { aProject, aYear } from '@/lib/db/test-database';
import { saveReport } from '@/lib/evaluations/commands';
import { myProjects } from '@/lib/evaluations/queries';
import { aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { reviewQueue } from '@/lib/reviews/queries';

it('the next budget, imported while this year is reported, leaves this year in front until somebody begins with it', async () => {
  const { database, owner, evaluator, project } = await aReportingUnit();
  const { prisma } = database;
  const { unitId, ownerId } = await prisma.project.findUniqueOrThrow({ where: { id: project.id } });
  const shown = async (year?: number) => [
    (await reviewQueue(evaluator, { year, show: 'open' })).year?.fiscalYear,
    (await myProjects(owner, { year })).fiscalYear,
  ];
  await saveReport(owner, { projectId: project.id, version: 1, notes: '已开始填报。' });
  const next = await aYear(prisma, unitId, { fiscalYear: 2025 });
  const later = await aProject(prisma, next, { ownerId });
  expect(await shown()).toEqual([2024, 2024]);
  expect(await shown(2025)).toEqual([2025, 2025]);
  await prisma.evaluation.update({ where: { projectId: later.id }, data: { state: 'DRAFTING' } });
  expect(await shown()).toEqual([2025, 2025]);
});
