import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, aYear } from '@/lib/db/test-database';
import { saveReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import {
  aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import type { Decided } from '@/lib/indicators/decisions/decided';
import { formDocument, summary } from '@/lib/reports/queries';
import { approveReport } from '@/lib/reviews/commands';
import { reviewQueue } from '@/lib/reviews/queries';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import { decideReadings } from './commands';
import { readingGroups } from './queries';

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

const BY_AUGUST: Decided = { kind: 'deadline', due: '2024-08-31' };

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
});

const sheet = (session = evaluator, id = project.id) => evaluationSheet(session, { projectId: id });

/** A second project of the same year with the same texts. */
async function another(fiscalYear = 2024) {
  const { yearId, unitId, ownerId, ownerName } = await database.prisma.project.findUniqueOrThrow({
    where: { id: project.id },
  });
  const year =
    fiscalYear === 2024 ? { id: yearId, unitId } : await aYear(database.prisma, unitId, { fiscalYear });
  return aReportableProject(database.prisma, year, { id: ownerId!, name: ownerName! });
}

function decide(
  meaning: Decided,
  rows: readonly { indicatorId: string; seen: number | null }[],
  note = '',
  session = evaluator,
) {
  return decideReadings(session, { decisions: [{ rows: [...rows], meaning, note }] });
}

const archive = (of = project, seen: number | null = null) => [{ indicatorId: of.rows.archive, seen }];

describe('deciding what targets mean', () => {
  it('stores one decision for all chosen rows, with an event for each project, and scores them again', async () => {
    const second = await another();
    await submitComplete(owner, project);
    await saveReport(owner, {
      projectId: second.id,
      version: 1,
      rows: [{ indicatorId: second.rows.archive, doneOn: '2024-09-02' }],
    });
    const before = await sheet();
    expect(await decide(BY_AUGUST, [...archive(), ...archive(second)], '按月末')).toEqual({
      rows: 2,
      projects: 2,
    });

    const after = await sheet();
    expect(after.version).toBe(before.version + 1);
    const row = after.sheet.rows[1]!;
    expect(row).toMatchObject({ nature: '≤', target: '8', unitOfMeasure: '月', doneOn: '2024-07-20' });
    expect(row.decision).toMatchObject({ meaning: BY_AUGUST, note: '按月末', version: 1 });
    const events = await database.prisma.auditEvent.findMany({
      where: { action: 'evaluation.readingsDecided' },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ reason }) => reason)).toEqual(['按月末', '按月末']);
    expect(new Set(events.map(({ projectId }) => projectId))).toEqual(new Set([project.id, second.id]));
    expect(events[0]!.changes).toEqual([
      { field: '档案归档完成时间：指标含义', from: null, to: '完成期限，2024年8月31日前（含当日）' },
    ]);
    for (const id of [project.id, second.id]) {
      const { sheet: now, ruleSet } = await sheet(evaluator, id);
      const stored = await database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: id } });
      expect(stored.total?.toFixed(2)).toBe(scoreSheet(now, ruleSet).total.toFixed(2));
    }
    const late = await database.prisma.actual.findUniqueOrThrow({
      where: { indicatorId: second.rows.archive },
    });
    expect(late.score?.toFixed(2)).toBe('0.00');
  });

  it('takes the rows out of what is still to be decided', async () => {
    const open = await readingGroups(evaluator, { show: 'open' });
    expect(open.counts).toMatchObject({ open: 1, ask: 0, decided: 0, all: 6 });
    expect(open.groups[0]!.choices[0]).toEqual({ meaning: BY_AUGUST, from: 'proposal' });
    await decide(BY_AUGUST, archive());
    const { counts, groups } = await readingGroups(evaluator, { show: 'decided', kind: 'deadline' });
    expect(counts).toMatchObject({ open: 0, decided: 1 });
    expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([['档案归档完成时间', 1]]);
    expect((await reviewQueue(evaluator, { show: 'open' })).rows[0]!.doubtfulCount).toBe(0);
  });

  it('is all or nothing: with one row out of reach nothing is decided', async () => {
    const unit = await aUnit(database.prisma);
    const stranger = await aUser(database.prisma, 'OWNER', { unitId: unit.id });
    const elsewhere = await aReportableProject(
      database.prisma,
      await aYear(database.prisma, unit.id),
      stranger,
    );
    await expect(decide(BY_AUGUST, [...archive(), ...archive(elsewhere)])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await database.prisma.readingDecision.count()).toBe(0);
    await expect(decide(BY_AUGUST, archive(), '', owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is a conflict where somebody else was faster, and asks a reason for a change', async () => {
    await decide(BY_AUGUST, archive());
    await expect(decide({ kind: 'number' }, archive())).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(decide({ kind: 'number' }, archive(project, 1))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '“档案归档完成时间”的含义已确认过，更改须填写原因（至少 2 个字）',
    });
    await decide({ kind: 'number' }, archive(project, 1), '核对了合同');
    expect((await sheet()).sheet.rows[1]!.decision).toMatchObject({
      meaning: { kind: 'number' },
      note: '核对了合同',
      version: 2,
    });
    expect(await decide({ kind: 'number' }, archive(project, 2))).toEqual({ rows: 0, projects: 0 });
  });

  it('lets exactly one of two simultaneous decisions win', async () => {
    const results = await Promise.allSettled([
      decide(BY_AUGUST, archive()),
      decide({ kind: 'number' }, archive()),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database.prisma.readingDecision.count()).toBe(1);
  });

  it('is over once the project is approved', async () => {
    const version = await submitComplete(owner, project);
    await approveReport(evaluator, { projectId: project.id, version });
    await expect(decide(BY_AUGUST, archive())).rejects.toMatchObject({
      code: 'INVALID_STATE',
      message: expect.stringMatching(/^入户走访服务\d+已评价通过，指标含义不能再改。$/),
    });
  });

  it('refuses a meaning that the target cannot be scored by', async () => {
    await database.prisma.indicator.update({ where: { id: project.rows.visits }, data: { target: '若干' } });
    const rows = [{ indicatorId: project.rows.visits, seen: null }];
    await expect(decide({ kind: 'number' }, rows)).rejects.toMatchObject({
      message: '入户走访次数：指标值“若干”不是数字，不能按指标性质计分，请选择其他含义',
    });
    await expect(decide({ kind: 'not-due', due: '2024-12-31' }, rows)).rejects.toMatchObject({
      message: '入户走访次数：“本年度未到期”的日期须晚于2024年12月31日',
    });
  });

  it('never loses what was typed before it asked for something else', async () => {
    const version = await submitComplete(owner, project);
    await decide({ kind: 'recurring', every: 'quarter', timesDue: 4, byDay: null }, [
      { indicatorId: project.rows.visits, seen: null },
    ]);
    const { sheet: now } = await sheet();
    expect(now.rows[0]).toMatchObject({ value: '4', timesOnTime: null });
    await expect(
      approveReport(evaluator, { projectId: project.id, version: version + 1 }),
    ).rejects.toMatchObject({
      message: '还不能通过：入户走访次数：实际完成值未填报',
    });
  });

  it('gives a control figure the money executed once it is in 万元', async () => {
    await database.prisma.indicator.update({
      where: { id: project.rows.control },
      data: { unitOfMeasure: '元' },
    });
    await submitComplete(owner, project).catch(() => undefined);
    await decide({ kind: 'ceiling', limit: '56', unit: '万元' }, [
      { indicatorId: project.rows.control, seen: null },
    ]);
    expect((await sheet()).sheet.rows[3]).toMatchObject({ value: null, measured: '54.6' });
  });
});

describe('a row that is not due', () => {
  it('is not applicable everywhere, and leaves its weight to the rest of its 一级', async () => {
    await submitComplete(owner, project);
    await decide({ kind: 'not-due', due: '2025-06-30' }, archive(), '合同约定次年完成');
    const { model } = await formDocument(evaluator, { projectId: project.id });
    expect(model.indicators.map(({ actual, weight, score }) => [actual, weight, score])).toEqual([
      ['4 次', '16.67', '13.34'],
      ['不适用', '0.00', null],
      ['记录完整规范（达成 95%）', '16.67', '15.84'],
      ['54.6 万元', '16.66', '16.66'],
      ['调查显示提升（达成 100%）', '30.00', '30.00'],
      ['92 %', '10.00', '10.00'],
    ]);
    const stored = await database.prisma.actual.findUniqueOrThrow({
      where: { indicatorId: project.rows.archive },
    });
    expect(stored.score).toBeNull();
    const [line] = (await summary(evaluator, {})).rows;
    expect(line).toMatchObject({
      level1Scores: { 产出指标: '29.18', 成本指标: '16.66' },
      note: expect.stringContaining('本年度未到期，不评分：档案归档完成时间'),
    });
  });
});

describe('earlier decisions', () => {
  it('are offered first for like text, also in the next year, with their dates moved', async () => {
    await decide({ kind: 'deadline', due: '2024-08-15' }, archive());
    const next = await another(2025);
    const opened = await sheet(evaluator, next.id);
    expect(opened.sheet.rows[1]!.decision).toBeNull();
    expect(opened.offers[next.rows.archive]).toMatchObject({
      meaning: { kind: 'deadline', due: '2025-08-15' },
      fiscalYear: 2024,
    });
    const [group] = (await readingGroups(evaluator, { show: 'open', year: 2025 })).groups;
    expect(group!.choices.slice(0, 2)).toEqual([
      { meaning: { kind: 'deadline', due: '2025-08-15' }, from: 'earlier' },
      { meaning: { kind: 'deadline', due: '2025-08-31' }, from: 'proposal' },
    ]);
  });
});
