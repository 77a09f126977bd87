import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { saveReport } from '@/lib/evaluations/commands';
import {
  aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { projectHistory } from '@/lib/projects/queries';
import { approveReport } from '@/lib/reviews/commands';
import { pinRuleSet } from './commands';
import { comparisonWorkbook } from './comparison-workbook';
import { anOwnRuleSet, standardBody } from './own-rule-set.fixture';
import { compareRuleSets, explainComparison, listRuleSets, previewPin, previewRuleSet } from './queries';

let database: Database;
let manager: Session;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;
let second: Awaited<ReturnType<typeof aReportableProject>>;

const guide = { ruleSetId: 'mof-2021-101', version: 1 };

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
  const { prisma } = database;
  const person = await prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
  manager = sessionOf(
    await aUser(prisma, 'EVALUATOR', { unitId: person.unitId, name: '沈慧敏', managesRules: true }),
  );
  second = await aReportableProject(prisma, await year(), person);
});

const year = () => database.prisma.year.findFirstOrThrow();

async function pin(ref: { ruleSetId: string; version: number } = guide, yearVersion = 1) {
  const { id } = await year();
  return pinRuleSet(manager, { yearId: id, yearVersion, ...ref, reason: '按上级要求' });
}

const report = (which = project) =>
  saveReport(owner, { projectId: which.id, version: 1, ...completeReport(which.rows) });

async function approve(which = project) {
  const version = await submitComplete(owner, which);
  await approveReport(evaluator, { projectId: which.id, version });
}

const evaluationOf = ({ id }: { id: string }) =>
  database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: id } });
const totalOf = async (which: { id: string }) => (await evaluationOf(which)).total?.toFixed(2) ?? null;

describe("changing a year's rule set", () => {
  it('scores everything that is not approved again, with one event that lists before and after', async () => {
    await report();
    expect(await pin()).toEqual({ rescored: 2 });
    expect(await year()).toMatchObject({ ...{ ruleSetId: 'mof-2021-101', ruleSetVersion: 1 }, version: 2 });
    const after = await totalOf(project);
    expect(after).not.toBe('96.63');
    const event = await database.prisma.auditEvent.findFirstOrThrow({ where: { action: 'rules.pinned' } });
    const { grade } = await evaluationOf(project);
    expect(event.reason).toBe('按上级要求');
    expect(event.changes).toEqual([
      {
        field: '评分规则',
        from: '财预〔2020〕10号（反向指标按目标值÷实际值）（mof-2020-10 第 1 版）',
        to: '财预〔2021〕101号（mof-2021-101 第 1 版）',
      },
      { field: expect.stringContaining('入户走访服务'), from: '96.63 分 优', to: `${after} 分 ${grade}` },
      { field: expect.stringContaining('入户走访服务'), from: '未填报', to: '未填报' },
    ]);
    expect((await listRuleSets(evaluator, {})).pinned[0]?.changes).toEqual(event.changes);
  });

  it('is told in the history of each project', async () => {
    await report();
    await pin();
    const entries = await projectHistory(owner, { projectId: project.id });
    expect(entries[0]).toMatchObject({ action: 'evaluation.rescored', actorName: '沈慧敏' });
    expect(entries[0]?.changes.map(({ field }) => field)).toEqual(['评分规则', '总分与等级']);
  });

  it('counts and lists those that take part; one that is 不参评 follows, so that it comes back right', async () => {
    await report();
    await database.prisma.project.update({ where: { id: second.id }, data: { participates: false } });
    const { id: yearId } = await year();
    const shown = await previewPin(manager, { year: 2024, b: 'mof-2021-101@1' });
    expect(shown.comparison!.projects.map(({ id }) => id)).toEqual([project.id]);
    expect(await pin()).toEqual({ rescored: 1 });
    const { changes } = await database.prisma.auditEvent.findFirstOrThrow({ where: { subjectId: yearId } });
    expect(changes).toHaveLength(2);
    const rows = await database.prisma.indicator.findMany({ where: { projectId: second.id } });
    expect(rows.map(({ weight }) => Number(weight)).reduce((sum, weight) => sum + weight, 0)).toBe(90);
    const [entry] = await projectHistory(evaluator, { projectId: second.id });
    expect(entry).toMatchObject({ action: 'evaluation.rescored' });
  });

  it('leaves approved projects as they were approved', async () => {
    await approve();
    const before = await evaluationOf(project);
    expect(await pin()).toEqual({ rescored: 1 });
    expect(await evaluationOf(project)).toEqual(before);
    const { rows } = await listRuleSets(evaluator, {});
    expect(rows.map(({ projects }) => projects)).toEqual([1, 0, 1, 0, 0]);
  });

  it('is not possible once every project is approved', async () => {
    await approve();
    await approve(second);
    await expect(pin()).rejects.toMatchObject({
      code: 'INVALID_STATE',
      message: '本年度的项目已全部评价通过，不能再更换评分规则。',
    });
    expect((await year()).version).toBe(1);
  });

  it('takes one of two changes that come at once', async () => {
    await report();
    const linear = { ruleSetId: 'mof-2020-10-linear', version: 1 };
    const results = await Promise.allSettled([pin(guide), pin(linear)]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'CONFLICT' });
    expect(await database.prisma.auditEvent.count({ where: { action: 'rules.pinned' } })).toBe(1);
    expect((await evaluationOf(project)).version).toBe(3);
  });

  it('that fails on the way leaves year, scores, weights and log as they were', async () => {
    await report();
    const before = [await year(), await evaluationOf(project), await database.prisma.auditEvent.count()];
    await database.prisma.$executeRaw`
      ALTER TABLE "AuditEvent" ADD CONSTRAINT "no_more" CHECK ("action" <> 'evaluation.rescored')`;
    await expect(pin()).rejects.toThrow();
    await database.prisma.$executeRaw`ALTER TABLE "AuditEvent" DROP CONSTRAINT "no_more"`;
    expect([await year(), await evaluationOf(project), await database.prisma.auditEvent.count()]).toEqual(
      before,
    );
    expect(await pin()).toEqual({ rescored: 2 });
  });

  it('to the set that it has changes nothing', async () => {
    expect(await pin({ ruleSetId: 'mof-2020-10', version: 1 })).toEqual({ rescored: 0 });
    expect((await year()).version).toBe(1);
  });

  it('to a draft is refused', async () => {
    const { unitId } = await year();
    const draft = await anOwnRuleSet(database.prisma, unitId, {}, { state: 'DRAFT' });
    await expect(pin(draft)).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });
});

describe('a year under two sets', () => {
  it('has the figures that re-scoring stores, and stores nothing itself', async () => {
    await report();
    const before = await database.prisma.evaluation.findMany({ orderBy: { id: 'asc' } });
    const { comparison } = await compareRuleSets(evaluator, { b: 'mof-2021-101@1' });
    expect(await database.prisma.evaluation.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
    const [first, untouched] = comparison!.projects;
    expect(first?.figures[0]).toEqual({ total: '96.63', grade: '优' });
    expect(untouched).toMatchObject({ difference: null, gradeChanges: false, moved: [] });
    expect(comparison?.complete).toBe(1);
    await pin();
    const stored = await evaluationOf(project);
    expect(first?.figures[1]).toEqual({ total: stored.total?.toFixed(2), grade: stored.grade });
    expect(comparison?.sums[0]).toMatchObject({ mean: '96.63', sum: '96.63' });
    expect(comparison?.sums[1]).toMatchObject({ mean: stored.total?.toFixed(2) });
  });

  it('says which rows moved, and why, by both traces', async () => {
    await report();
    const { comparison } = await compareRuleSets(evaluator, { b: 'mof-2021-101@1' });
    const moved = comparison!.projects[0]!.moved;
    expect(moved[0]).toMatchObject({ name: '预算执行率', scores: ['9.75', '7.00'] });
    const explained = await explainComparison(evaluator, {
      projectId: project.id,
      a: 'mof-2020-10@1',
      b: 'mof-2021-101@1',
    });
    expect(explained.rows.map(({ explanations, ...row }) => row)).toEqual(moved);
    expect(explained.rows[0]?.explanations.map(({ steps }) => steps.at(-1)?.formula)).toEqual([
      '10 × 54.6 ÷ 56',
      '54.6 ≥ 0.8 × 56 → 7',
    ]);
    for (const { scores, explanations } of explained.rows) {
      expect(explanations.map(({ steps }) => steps.at(-1)?.result)).toEqual(scores);
    }
    expect(explained.totals.map(({ steps }) => steps.at(-1)?.result)).toEqual(
      explained.project.figures.map(({ grade }) => grade),
    );
  });

  it('is written to a workbook with the same figures', async () => {
    await report();
    const { comparison } = await compareRuleSets(evaluator, { b: 'mof-2021-101@1' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await comparisonWorkbook(comparison!)).buffer as ArrayBuffer);
    const values = workbook.worksheets[0]!.getSheetValues()
      .slice(3)
      .map((row) => (row as unknown[]).slice(1));
    const { figures, difference } = comparison!.projects[0]!;
    expect(values[1]?.slice(4, 10)).toEqual([
      '填报中',
      96.63,
      '优',
      Number(figures[1].total),
      figures[1].grade,
      Number(difference),
    ]);
    expect(values[2]?.slice(6, 9)).toEqual(['未填报', undefined, '未填报']);
    expect(values.at(-1)?.slice(5, 8)).toEqual([96.63, '', Number(figures[1].total)]);
  });

  it('of which one is being edited is a preview, with the figures that publishing it would give', async () => {
    await report();
    const body = { ...standardBody(), execution: { ...standardBody().execution, method: 'linear' as const } };
    const own = { ...body, explanation: { ...body.explanation, executionBelow: '0.99' } };
    const preview = await previewRuleSet(manager, { title: '试算', body: own as never });
    expect(preview.projects[0]).toMatchObject({ difference: '0.00', gradeChanges: false });
    expect(preview.differences.map(({ title }) => title)).toEqual(['预算执行率偏低的说明']);
    expect(await database.prisma.ownRuleSet.count()).toBe(0);
    await expect(previewRuleSet(evaluator, { title: '试算', body: own as never })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
