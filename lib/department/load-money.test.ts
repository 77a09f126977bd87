import { expect, it } from 'vitest';
import {
  aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { approveReport } from '@/lib/reviews/commands';
import { loadProjectsMoney } from './load-money';

it('an approved project counts as it was frozen, another as it stands, and one that is 不参评 not at all', async () => {
  const { database, owner, evaluator, project } = await aReportingUnit();
  const { prisma } = database;
  const version = await submitComplete(owner, project);
  await approveReport(evaluator, { projectId: project.id, version });
  await prisma.fundingLine.updateMany({ data: { executed: '1' } });
  const { year, ownerId } = await prisma.project.findUniqueOrThrow({
    where: { id: project.id },
    include: { year: true },
  });
  const person = { id: ownerId ?? '', name: '林小满' };
  const open = await aReportableProject(prisma, year, person);
  const exempt = await aReportableProject(prisma, year, person);
  await prisma.project.update({ where: { id: exempt.id }, data: { participates: false } });
  const before = await loadProjectsMoney(prisma, year.id);
  expect(before).toMatchObject({ count: 2, approved: 1, open: 1 });
  expect(before.lines[0]).toEqual({
    ...{ source: 'FISCAL', applicable: true, initial: '112', annual: '112', executed: '54.6' },
  });
  await prisma.fundingLine.updateMany({
    where: { evaluation: { projectId: open.id } },
    data: { executed: '0' },
  });
  expect(await loadProjectsMoney(prisma, year.id)).toMatchObject({ count: 2, approved: 1, open: 0 });
});
