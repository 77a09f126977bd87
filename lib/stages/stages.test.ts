import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { commentOn } from '@/lib/comments/commands';
import { addDays, dayAt } from '@/lib/core/day';
import type { Database } from '@/lib/db/database';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { saveReport, submitReport, withdrawReport } from '@/lib/evaluations/commands';
import { evaluationSheet, myProjects } from '@/lib/evaluations/queries';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { offlineChoices } from '@/lib/offline-forms/queries';
import { overview } from '@/lib/overview/queries';
import { listProjects, projectDetails, projectHistory } from '@/lib/projects/queries';
import { approveReport, returnReport, startReview } from '@/lib/reviews/commands';
import { reviewQueue } from '@/lib/reviews/queries';
import { extendStage, setStages } from './commands';
import { yearStages } from './queries';
import type { SetStagesInput } from './schema';

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
});

const today = dayAt(new Date());
const day = (days: number) => addDays(today, days);
const NONE = { REPORT: null, REVIEW: null, SIGN_OFF: null, PUBLISH: null };
/** A stage that ended so many days ago, without grace. */
const over = (days: number, graceDays = 0) => ({ opensOn: day(-60), closesOn: day(-days), graceDays });

async function setDates(stages: Partial<SetStagesInput['stages']>, by = evaluator): Promise<void> {
  const year = await database.prisma.year.findFirstOrThrow();
  await setStages(by, {
    ...{ yearId: year.id, yearVersion: year.version, reason: '区财政局通知自评安排' },
    stages: { ...NONE, ...stages },
  });
}

const save = (version = 1) =>
  saveReport(owner, { projectId: project.id, version, goalActual: '已按计划完成。' });
const sheet = () => evaluationSheet(owner, { projectId: project.id });
const extend = (until: string | null, seen: string | null = null, stage: 'REPORT' | 'REVIEW' = 'REPORT') =>
  extendStage(evaluator, { projectId: project.id, stage, seen, until, reason: '项目验收推迟' });
const closed = { code: 'INVALID_STATE', message: expect.stringContaining('截止') };

describe('the dates of a year', () => {
  it('limit nothing until they are set', async () => {
    expect(await yearStages(evaluator, {})).toMatchObject({
      stages: [{ dates: null }, { dates: null }, { dates: null }, { dates: null }],
      mayManage: true,
    });
    expect(await sheet()).toMatchObject({
      deadline: null,
      stages: [],
      may: { save: true, whyNotSave: null },
    });
    await save();
  });

  it('are set for all projects of the year, with an event that each of them tells', async () => {
    await setDates({ REPORT: { opensOn: day(-3), closesOn: day(4), graceDays: 2 } });
    const year = await yearStages(evaluator, {});
    expect(year?.stages[0]).toEqual({
      stage: 'REPORT',
      dates: { opensOn: day(-3), closesOn: day(4), graceDays: 2 },
    });
    expect(year?.history[0]).toMatchObject({
      reason: '区财政局通知自评安排',
      changes: [{ field: '填报', from: null, to: `${day(-3)} 至 ${day(4)}，宽限 2 天` }],
    });
    const [told] = await projectHistory(owner, { projectId: project.id });
    expect(told).toMatchObject({ action: 'year.stages', reason: '区财政局通知自评安排' });
    expect((await sheet()).deadline).toMatchObject({
      stage: 'REPORT',
      status: { kind: 'open', leftDays: 4 },
    });
  });

  it('are refused where they do not follow one another, each at its field', async () => {
    const dates = { opensOn: day(1), closesOn: day(10), graceDays: 0 };
    await expect(setDates({ REPORT: { ...dates, closesOn: day(0) } })).rejects.toMatchObject({
      problems: [{ path: 'stages.REPORT.closesOn', message: '截止日期不能早于开始日期' }],
    });
    await expect(setDates({ REPORT: dates, SIGN_OFF: { ...dates, closesOn: day(9) } })).rejects.toMatchObject(
      {
        problems: [{ path: 'stages.SIGN_OFF.closesOn', message: '审定的截止日期不能早于填报的截止日期' }],
      },
    );
    await expect(setDates({ REPORT: { ...dates, graceDays: 61 } })).rejects.toThrow('宽限天数');
    await expect(setDates({ REPORT: { ...dates, opensOn: '2025-02-30' } })).rejects.toThrow('开始日期');
    expect(await database.prisma.yearStage.count()).toBe(0);
  });

  it('are changed upon the version that was seen, and a change that changes nothing leaves no event', async () => {
    const year = await database.prisma.year.findFirstOrThrow();
    await setDates({ REPORT: over(3) });
    const stale = { yearId: year.id, yearVersion: year.version, reason: '重新安排' };
    await expect(
      setStages(evaluator, { ...stale, stages: { ...NONE, REPORT: over(2) } }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await setStages(evaluator, { ...stale, stages: { ...NONE, REPORT: over(3) } });
    expect(await database.prisma.auditEvent.count({ where: { action: 'year.stages' } })).toBe(1);
  });

  it('are not for owners and leaders to set, and may be set by an administrator of the whole', async () => {
    await expect(setDates({ REPORT: over(3) }, owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await setDates({ REPORT: over(3) }, sessionOf(await aUser(database.prisma, 'ADMINISTRATOR')));
    expect(await database.prisma.yearStage.count()).toBe(1);
  });
});

describe('填报', () => {
  it('that is over closes the form, for typing, submitting, taking back and offline forms', async () => {
    const version = await submitComplete(owner, project);
    await setDates({ REPORT: over(3) });
    await expect(withdrawReport(owner, { projectId: project.id, version })).rejects.toMatchObject(closed);
    await setDates({});
    const back = await withdrawReport(owner, { projectId: project.id, version });
    await setDates({ REPORT: over(3) });
    await expect(save(back.version)).rejects.toMatchObject(closed);
    await expect(submitReport(owner, { projectId: project.id, version: back.version })).rejects.toMatchObject(
      closed,
    );
    expect(await offlineChoices(owner, {})).toMatchObject({ open: 0, closed: 1 });
    expect((await sheet()).may).toMatchObject({
      save: false,
      whyNotSave: `填报已于 ${day(-3)} 截止，逾期 3 天。需要继续填报请联系评价人员延期。`,
    });
  });

  it('in its days of grace is open, and late', async () => {
    await setDates({ REPORT: over(3, 5) });
    await save();
    expect((await sheet()).deadline?.status).toMatchObject({ kind: 'grace', overdueDays: 3, leftDays: 2 });
  });

  it('that has not begun keeps the form closed, and says when it begins', async () => {
    await setDates({ REPORT: { opensOn: day(2), closesOn: day(9), graceDays: 0 } });
    await expect(save()).rejects.toMatchObject({
      code: 'INVALID_STATE',
      message: expect.stringContaining(`${day(2)} 开始`),
    });
  });

  it('is late in every list, and no longer once the form is submitted', async () => {
    await setDates({ REPORT: over(3, 5) });
    const late = { deadline: { stage: 'REPORT', status: { kind: 'grace', overdueDays: 3 } } };
    expect((await myProjects(owner, {})).projects[0]).toMatchObject(late);
    expect((await listProjects(evaluator, {})).rows[0]).toMatchObject(late);
    expect(await projectDetails(evaluator, { projectId: project.id })).toMatchObject(late);
    expect((await reviewQueue(evaluator, { show: 'open' })).rows[0]).toMatchObject(late);
    const year = await overview(evaluator, {});
    expect([year.overdue.REPORT, year.projects[0]]).toMatchObject([1, late]);
    const lateOnes = async () =>
      (await listProjects(evaluator, { state: 'OVERDUE' })).rows.map(({ id }) => id);
    expect(await lateOnes()).toEqual([project.id]);
    await submitComplete(owner, project);
    expect(await lateOnes()).toEqual([]);
    expect((await overview(evaluator, {})).overdue.REPORT).toBe(0);
    expect((await sheet()).deadline).toBeNull();
  });
});

describe('评价', () => {
  it('that is over keeps evaluators from commenting, returning and approving, and says how to go on', async () => {
    const version = await submitComplete(owner, project);
    await setDates({ REVIEW: over(2) });
    const decision = { projectId: project.id, version };
    for (const call of [
      () => startReview(evaluator, decision),
      () => commentOn(evaluator, { projectId: project.id, indicatorId: null, text: '请补充' }),
      () => returnReport(evaluator, { ...decision, reason: '请补充材料' }),
      () => approveReport(evaluator, decision),
    ]) {
      await expect(call()).rejects.toMatchObject(closed);
    }
    expect((await evaluationSheet(evaluator, { projectId: project.id })).may).toMatchObject({
      ...{ review: false, extend: true },
      whyNotReview: expect.stringContaining('请先在项目页为本项目延期'),
    });
    await extend(day(1), null, 'REVIEW');
    await approveReport(evaluator, decision);
  });
});

describe('延期', () => {
  beforeEach(() => setDates({ REPORT: over(3) }));

  it('opens the form of one project until its date, and is told in its history', async () => {
    await extend(day(5));
    await save();
    const { deadline, stages } = await sheet();
    expect(deadline?.status).toMatchObject({ kind: 'open', dueOn: day(5), extended: true });
    expect(stages[0]?.extension).toMatchObject({ until: day(5), reason: '项目验收推迟' });
    const history = await projectHistory(owner, { projectId: project.id });
    expect(history.find(({ action }) => action === 'project.extended')).toMatchObject({
      changes: [{ field: '填报延期至', from: null, to: day(5) }],
      reason: '项目验收推迟',
    });
    expect((await yearStages(evaluator, {}))?.extensions).toHaveLength(1);
  });

  it('is given upon the date that was seen, and can be taken back', async () => {
    await extend(day(5));
    await expect(extend(day(9))).rejects.toMatchObject({ code: 'CONFLICT' });
    await extend(day(9), day(5));
    await extend(null, day(9));
    await expect(save()).rejects.toMatchObject(closed);
    expect(await database.prisma.auditEvent.count({ where: { action: 'project.extensionEnded' } })).toBe(1);
  });

  it('to a date that opens nothing is refused in words', async () => {
    await expect(extend(day(-1))).rejects.toThrow('不能早于今天');
    await expect(extend(day(400))).rejects.toThrow('最多一年');
    await expect(extend(day(3), null, 'REVIEW')).rejects.toThrow('没有设定评价期限');
    await setDates({ REPORT: { opensOn: day(-9), closesOn: day(9), graceDays: 0 } });
    await expect(extend(day(9))).rejects.toThrow('须晚于本年度填报的截止日期');
  });

  it('is not for owners to give', async () => {
    const input = {
      projectId: project.id,
      stage: 'REPORT',
      seen: null,
      until: day(5),
      reason: '想晚些',
    } as const;
    await expect(extendStage(owner, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a form that goes back to its owner after the closing', () => {
  it('is returned with a new date, or not at all', async () => {
    const version = await submitComplete(owner, project);
    await setDates({ REPORT: over(3) });
    const input = { projectId: project.id, version, reason: '请补充材料' };
    await expect(returnReport(evaluator, input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: 'reportUntil' }],
    });
    await expect(returnReport(evaluator, { ...input, reportUntil: day(-1) })).rejects.toThrow('不能早于今天');
    expect((await sheet()).state).toBe('SUBMITTED');
    const { version: returned } = await returnReport(evaluator, { ...input, reportUntil: day(5) });
    expect(await sheet()).toMatchObject({
      ...{ state: 'RETURNED', may: { save: true } },
      deadline: { status: { kind: 'open', dueOn: day(5) } },
    });
    await submitReport(owner, { projectId: project.id, version: returned });
  });

  it('is opened again with a new date, or not at all', async () => {
    const version = await submitComplete(owner, project);
    await approveReport(evaluator, { projectId: project.id, version });
    await setDates({ REPORT: over(3) });
    const input = { projectId: project.id, version: version + 1, reason: '满意度依据有误' };
    await expect(reopenForm(evaluator, input)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await reopenForm(evaluator, { ...input, reportUntil: day(5) });
    expect((await sheet()).may.save).toBe(true);
  });

  it('needs no date while 填报 is open, in grace or without limits', async () => {
    const version = await submitComplete(owner, project);
    await setDates({ REPORT: over(3, 5) });
    await returnReport(evaluator, { projectId: project.id, version, reason: '请补充材料' });
    expect(await database.prisma.stageExtension.count()).toBe(0);
  });
});
