import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { overview } from '@/lib/overview/queries';
import { approvedForms, formDocument, summary } from '@/lib/reports/queries';
import { approveReport } from '@/lib/reviews/commands';
import { queueEntries, reviewQueue } from '@/lib/reviews/queries';
import { adjustWeights, pasteExecution, saveReport, submitReport } from './commands';
import { evaluationSheet, executionRows, myProjects } from './queries';
import {
  type aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from './reportable-project.fixture';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
});

const sheet = (session = owner) => evaluationSheet(session, { projectId: project.id });

const submitted = () => submitComplete(owner, project);

describe('saving', () => {
  it('keeps exactly what was typed, scores it and starts the draft', async () => {
    await saveReport(owner, { projectId: project.id, version: 1, ...completeReport(project.rows) });
    const saved = await sheet();
    expect(saved.state).toBe('DRAFTING');
    expect(saved.sheet.rows.map((row) => row.value)).toEqual(['4', null, null, '54.6', null, '92']);
    const stored = await database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });
    expect(stored.total?.toFixed(2)).toBe('96.63');
    expect(stored.executionRate?.toFixed(6)).toBe('0.975000');
    expect(stored.reportedCount).toBe(6);
  });

  it('leaves every other field alone', async () => {
    const first = await saveReport(owner, { projectId: project.id, version: 1, notes: '说明' });
    await saveReport(owner, { projectId: project.id, version: first.version, goalActual: '完成' });
    expect((await sheet()).sheet).toMatchObject({ notes: '说明', goalActual: '完成' });
  });

  it('tells blank, zero and not applicable apart', async () => {
    await saveReport(owner, {
      projectId: project.id,
      version: 1,
      money: [{ source: 'OTHER', applicable: true, initial: '0', annual: null }],
    });
    expect((await sheet()).sheet.money).toEqual([
      { source: 'FISCAL', applicable: true, initial: '56', annual: '56', executed: null },
      { source: 'CARRYOVER', applicable: false, initial: null, annual: null, executed: null },
      { source: 'OTHER', applicable: true, initial: '0', annual: null, executed: null },
    ]);
  });

  it('tells the second of two windows, and changes nothing', async () => {
    await saveReport(owner, { projectId: project.id, version: 1, notes: '第一个窗口' });
    await expect(
      saveReport(owner, { projectId: project.id, version: 1, notes: '第二个窗口' }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await sheet()).sheet.notes).toBe('第一个窗口');
  });

  it('refuses what another person typed, whoever is signed in now', async () => {
    const input = { projectId: project.id, version: 1, notes: '说明' };
    await expect(saveReport(owner, { ...input, typedBy: evaluator.userId })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('不是填写这份内容的人'),
    });
    expect((await sheet()).version).toBe(1);
    await saveReport(owner, { ...input, typedBy: owner.userId });
    expect((await sheet()).sheet.notes).toBe('说明');
  });

  it('lets exactly one of two simultaneous saves win', async () => {
    const saves = ['甲', '乙', '丙'].map((notes) =>
      saveReport(owner, { projectId: project.id, version: 1, notes }),
    );
    const results = await Promise.allSettled(saves);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['a negative actual', { rows: [{ indicatorId: 'visits', value: '-1' }] }],
    ['letters', { rows: [{ indicatorId: 'visits', value: 'abc' }] }],
    ['1e400', { rows: [{ indicatorId: 'visits', value: '1e400' }] }],
    ['a percentage above 100', { rows: [{ indicatorId: 'quality', percent: '101' }] }],
    ['negative money', { money: [{ source: 'FISCAL' as const, executed: '-1' }] }],
  ])('refuses %s and keeps nothing of that save', async (_, patch) => {
    const rows =
      'rows' in patch
        ? patch.rows?.map((row) => ({ ...row, indicatorId: project.rows[row.indicatorId as 'visits'] }))
        : undefined;
    const attempt = saveReport(owner, {
      projectId: project.id,
      version: 1,
      notes: '同时保存',
      ...patch,
      rows,
    });
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect((await sheet()).sheet.notes).toBe('');
    expect((await sheet()).version).toBe(1);
  });

  it('records who changed what from what to what, and nothing for a save without change', async () => {
    const { version } = await saveReport(owner, { projectId: project.id, version: 1, notes: '说明' });
    await saveReport(owner, { projectId: project.id, version, notes: '说明' });
    const events = await database.prisma.auditEvent.findMany({ where: { projectId: project.id } });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      action: 'evaluation.saved',
      changes: [{ field: '其他需要说明的问题', from: null, to: '说明' }],
    });
  });

  it('splits weights to 100 when there is no money to execute', async () => {
    await saveReport(owner, {
      projectId: project.id,
      version: 1,
      money: [{ source: 'FISCAL', annual: '0', executed: '0' }],
    });
    const weights = (await sheet()).sheet.rows.map((row) => Number(row.weight));
    expect(weights.reduce((total, weight) => total + weight * 100, 0)).toBe(10_000);
  });
});

describe('submitting', () => {
  it('lists what is missing and changes nothing', async () => {
    const { version } = await saveReport(owner, { projectId: project.id, version: 1, notes: '说明' });
    const outcome = await submitReport(owner, { projectId: project.id, version });
    expect(outcome).toMatchObject({ submitted: false });
    expect(outcome.submitted ? [] : outcome.missing.map(({ field }) => field)).toContain(
      'money-FISCAL-executed',
    );
    expect((await sheet()).state).toBe('DRAFTING');
  });

  it('happens once on a double click', async () => {
    const { version } = await saveReport(owner, {
      projectId: project.id,
      version: 1,
      ...completeReport(project.rows),
    });
    const clicks = await Promise.allSettled([
      submitReport(owner, { projectId: project.id, version }),
      submitReport(owner, { projectId: project.id, version }),
    ]);
    expect(clicks.map((click) => click.status).sort()).toEqual(['fulfilled', 'rejected']);
    const events = await database.prisma.auditEvent.count({ where: { action: 'evaluation.submitted' } });
    expect(events).toBe(1);
  });

  it('ends saving until the form is returned', async () => {
    const version = await submitted();
    await expect(saveReport(owner, { projectId: project.id, version, notes: 'x' })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });
});

describe('weights', () => {
  const weights = (visits: string, archive: string) => [
    { indicatorId: project.rows.visits, weight: visits },
    { indicatorId: project.rows.archive, weight: archive },
    { indicatorId: project.rows.quality, weight: '12.50' },
    { indicatorId: project.rows.control, weight: '12.50' },
    { indicatorId: project.rows.effect, weight: '30' },
    { indicatorId: project.rows.satisfaction, weight: '10' },
  ];

  it("are the owner's to set before the first actual, and must sum", async () => {
    const attempt = { projectId: project.id, version: 1, reason: '' };
    await expect(adjustWeights(owner, { ...attempt, weights: weights('20', '5.01') })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const { version } = await adjustWeights(owner, { ...attempt, weights: weights('20', '5') });
    expect((await sheet()).sheet.rows[0]!.weight).toBe('20.00');
    await saveReport(owner, {
      projectId: project.id,
      version,
      rows: [{ indicatorId: project.rows.visits, value: '4' }],
    });
    await expect(
      adjustWeights(owner, { ...attempt, version: version + 1, weights: weights('15', '10') }),
    ).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });

  it("are the evaluator's later, with a reason", async () => {
    const version = await submitted();
    const attempt = { projectId: project.id, version, weights: weights('20', '5') };
    await expect(adjustWeights(evaluator, { ...attempt, reason: '' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await adjustWeights(evaluator, { ...attempt, reason: '突出走访任务' });
    // 9.75 + 20·0.8 + 5 + 11.88 + 12.5 + 30 + 10
    expect((await formDocument(evaluator, { projectId: project.id })).model.total).toBe('95.13');
  });
});

describe('execution figures', () => {
  async function pasted(fiscal: string) {
    const { rows } = await executionRows(evaluator, {});
    return rows.map(({ projectId, fiscal: now, carryover, other }) => ({
      projectId,
      seen: { fiscal: now, carryover, other },
      fiscal,
    }));
  }

  it('leave the weights to the owner: a figure that follows the money is no actual of theirs', async () => {
    await pasteExecution(evaluator, { rows: await pasted('54.6') });
    expect((await sheet()).may.adjustWeights).toBe(true);
  });

  it('are pasted all or none, and fill the control figure', async () => {
    expect(await pasteExecution(evaluator, { rows: await pasted('54.6') })).toEqual({ changed: 1 });
    expect((await sheet()).sheet.rows[3]!.value).toBe('54.6');
    expect((await sheet()).state).toBe('NOT_STARTED');
    const nowhere = {
      projectId: 'nowhere',
      seen: { fiscal: null, carryover: null, other: null },
      fiscal: '1',
    };
    await expect(
      pasteExecution(evaluator, { rows: [...(await pasted('1')), nowhere] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await sheet()).sheet.money[0]!.executed).toBe('54.6');
  });

  it('are taken although the owner has written something else meanwhile', async () => {
    const rows = await pasted('54.6');
    await saveReport(owner, { projectId: project.id, version: (await sheet()).version, notes: '无' });
    expect(await pasteExecution(evaluator, { rows })).toEqual({ changed: 1 });
    expect((await sheet()).sheet).toMatchObject({ notes: '无', money: [{ executed: '54.6' }, {}, {}] });
  });

  it('are refused by name where the figure itself has changed since it was seen', async () => {
    const rows = await pasted('54.6');
    const money = [{ source: 'FISCAL' as const, executed: '50' }];
    await saveReport(owner, { projectId: project.id, version: (await sheet()).version, money });
    const { name } = (await sheet()).project;
    await expect(pasteExecution(evaluator, { rows })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `“${name}”的执行数刚被修改，请刷新后核对“现有”金额再录入。`,
    });
    expect((await sheet()).sheet.money[0]!.executed).toBe('50');
  });
});

describe('lists', () => {
  it('show the same figures to owner, evaluator and leader', async () => {
    const version = await submitted();
    expect((await myProjects(owner, {})).projects).toMatchObject([
      { state: 'SUBMITTED', total: '96.63', reportedCount: 6 },
    ]);
    expect((await reviewQueue(evaluator, {})).rows).toMatchObject([
      { score: '96.63', grade: '优', executionRate: '0.975000' },
    ]);
    const { name } = (await sheet()).project;
    expect(await queueEntries(evaluator, {})).toEqual([{ id: project.id, name }]);
    expect(await queueEntries(evaluator, { show: 'returned' })).toEqual([]);
    await approveReport(evaluator, { projectId: project.id, version });
    expect(await overview(leader, {})).toMatchObject({
      participating: 1,
      states: { APPROVED: 1, SUBMITTED: 0 },
      statistics: { mean: '96.63', min: '96.63', max: '96.63' },
      money: { annual: '56', executed: '54.6', rate: '0.975000', reported: 1 },
    });
    expect((await approvedForms(leader, {})).forms).toHaveLength(1);
    expect((await summary(leader, {})).rows).toMatchObject([
      {
        total: '96.63',
        grade: '优',
        executionScore: '9.75',
        level1Scores: { 产出指标: '34.38', 成本指标: '12.50', 效益指标: '30.00', 满意度指标: '10.00' },
      },
    ]);
  });
});
