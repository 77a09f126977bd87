import { expect, test } from 'vitest';
import { aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';

// Prisma can have related rows come as one JSON value (relationJoins), which made every page a third faster and money a
// floating point number: 12345678901234.567891 came back as 12345678901234.568.
test('money and moments of related rows are read to the last digit', async () => {
  const { database, project } = await aReportingUnit();
  const { prisma } = database;
  const initial = '12345678901234.567891';
  const stateSince = new Date('2024-12-31T23:59:59.987Z');
  const frozenModel = { b: 1, a: ['0.10', 0.1, null, '“引号”\n'] };
  const { id: evaluationId } = await prisma.evaluation.update({
    where: { projectId: project.id },
    data: { stateSince, frozenModel, total: '99.99', executionRate: '0.123456' },
  });
  await prisma.fundingLine.updateMany({ where: { evaluationId }, data: { initial, annual: '0.000001' } });
  const found = await prisma.project.findUniqueOrThrow({
    where: { id: project.id },
    include: { evaluation: { include: { fundingLines: true } }, indicators: { include: { actual: true } } },
  });
  const { evaluation, indicators } = found;
  expect(evaluation?.fundingLines.map((line) => [line.initial?.toFixed(), line.annual?.toFixed()])).toEqual([
    [initial, '0.000001'],
  ]);
  expect([evaluation?.total?.toFixed(2), evaluation?.executionRate?.toFixed(6)]).toEqual([
    '99.99',
    '0.123456',
  ]);
  expect(evaluation?.stateSince).toEqual(stateSince);
  expect(evaluation?.frozenModel).toEqual(frozenModel);
  expect(indicators.every(({ actual }) => actual === null)).toBe(true);
});
