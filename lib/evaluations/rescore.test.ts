import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { formDocument } from '@/lib/reports/queries';
import { approveReport } from '@/lib/reviews/commands';
import { anOwnRuleSet, pin } from '@/lib/rules/own-rule-set.fixture';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { findRuleSet } from '@/lib/scoring/rule-sets/registry';
import { adjustWeights, saveReport } from './commands';
import { holdProjects } from './hold';
import { evaluationSheet } from './queries';
import {
  type aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from './reportable-project.fixture';
import { rescoreProjects } from './rescore';

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;
const guide = findRuleSet('mof-2021-101')!;
const standard = findRuleSet('mof-2020-10')!;

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
});

/** Under the rules that the year pins. */
const rescoreAsPinned = () =>
  database.prisma.$transaction(async (db) => rescoreProjects(db, await holdProjects(db, { id: project.id })));

async function rescore({ id: ruleSetId, version: ruleSetVersion }: RuleSet) {
  await database.prisma.year.updateMany({ data: { ruleSetId, ruleSetVersion } });
  return rescoreAsPinned();
}

function stored() {
  return database.prisma.project.findUniqueOrThrow({
    where: { id: project.id },
    include: { evaluation: true, indicators: { include: { actual: true }, orderBy: { position: 'asc' } } },
  });
}

async function figures() {
  const { evaluation, indicators } = await stored();
  return {
    version: evaluation!.version,
    rate: evaluation!.executionRate?.toFixed(6),
    execution: evaluation!.executionScore?.toFixed(2),
    total: evaluation!.total?.toFixed(2),
    grade: evaluation!.grade,
    weights: indicators.map(({ weight }) => weight?.toFixed(2)),
    scores: indicators.map(({ actual }) => actual?.score?.toFixed(2)),
  };
}

const report = (version = 1) =>
  saveReport(owner, { projectId: project.id, version, ...completeReport(project.rows) });

describe('scoring projects again', () => {
  it('stores what a save under those rules would have stored, and says what it was before', async () => {
    await report();
    const before = await figures();
    const [result] = await rescore(guide);
    expect(result).toMatchObject({
      projectId: project.id,
      state: 'DRAFTING',
      before: { total: '96.63', grade: '优' },
    });
    const after = await figures();
    expect(after).toMatchObject({ rate: '0.975000', execution: '7.00', ...result!.after });
    expect(after.total).not.toBe(before.total);
    expect(after.version).toBe(before.version + 1);

    await rescore(standard);
    expect(await figures()).toEqual({ ...before, version: before.version + 2 });
  });

  it('proposes the weights anew where nobody decided them', async () => {
    const before = await figures();
    await rescore(guide);
    const { weights } = await figures();
    expect(weights).not.toEqual(before.weights);
    expect(weights.reduce((sum, weight) => sum + Number(weight), 0)).toBe(90);
  });

  it('keeps weights that a person decided', async () => {
    const weights = ['12', '8', '15', '15', '30', '10'];
    const { indicators } = await stored();
    await adjustWeights(evaluator, {
      projectId: project.id,
      version: 1,
      weights: indicators.map(({ id }, i) => ({ indicatorId: id, weight: weights[i]! })),
      reason: '按工作量',
    });
    await rescore(guide);
    expect((await figures()).weights).toEqual(weights.map((weight) => `${weight}.00`));
  });

  it('keeps weights that the document brought, on saving as well', async () => {
    await database.prisma
      .$executeRaw`UPDATE "Indicator" SET "documentWeight" = "position", "weight" = "position"`;
    const { version } = await report();
    await rescore(guide);
    expect(version).toBe(2);
    expect((await figures()).weights).toEqual(['1.00', '2.00', '3.00', '4.00', '5.00', '6.00']);
  });

  it('leaves an approved project as it was approved, under the rules it was approved under', async () => {
    const version = await submitComplete(owner, project);
    await approveReport(evaluator, { projectId: project.id, version });
    const before = await stored();
    const ownRules = await anOwnRuleSet(database.prisma, before.unitId, { execution: guide.execution });
    await pin(database.prisma, ownRules);
    expect(await rescoreAsPinned()).toEqual([]);
    expect(await stored()).toEqual(before);
    const sheet = await evaluationSheet(owner, { projectId: project.id });
    expect([sheet.ruleSet.id, sheet.ruleSet.version]).toEqual(['mof-2020-10', 1]);
    expect((await formDocument(owner, { projectId: project.id })).model.ruleSet.id).toBe('mof-2020-10');
  });

  it('makes whoever has the form open find a conflict', async () => {
    const { version } = await report();
    await rescore(guide);
    await expect(
      saveReport(owner, { projectId: project.id, version, notes: '继续填' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe("a year that pins the unit's own rule set", () => {
  it('is scored by it on every save, and its approvals name it', async () => {
    const { unitId } = await stored();
    const ownRules = await anOwnRuleSet(database.prisma, unitId, { execution: guide.execution });
    await pin(database.prisma, ownRules);
    const version = await submitComplete(owner, project);
    expect(await figures()).toMatchObject({ execution: '7.00', total: '93.88' });
    await approveReport(evaluator, { projectId: project.id, version });
    expect((await stored()).evaluation).toMatchObject({
      ruleSetId: '390001-1',
      ruleSetVersion: 1,
      ownRuleSetId: ownRules.id,
    });
    await expect(database.prisma.ownRuleSet.delete({ where: { id: ownRules.id } })).rejects.toThrow();
  });
});
