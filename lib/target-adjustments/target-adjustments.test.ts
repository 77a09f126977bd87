import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { saveReport, submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import {
  type aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { projectHistory, table13 } from '@/lib/projects/queries';
import { decideReadings } from '@/lib/readings/commands';
import { formDocument } from '@/lib/reports/queries';
import { approveReport, returnReport } from '@/lib/reviews/commands';
import { approveAdjustment, refuseAdjustment, requestAdjustment, withdrawAdjustment } from './commands';
import { projectAdjustments, waitingAdjustments } from './queries';
import type { RequestAdjustmentInput } from './schema';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
});

const sheet = () => evaluationSheet(owner, { projectId: project.id });
const visits = async () =>
  (await sheet()).sheet.rows.find(({ indicatorId }) => indicatorId === project.rows.visits)!;
const stored = () => database.prisma.indicator.findUniqueOrThrow({ where: { id: project.rows.visits } });
const VISITS = { nature: '≥', target: '5', unitOfMeasure: '次' } as const;

function ask(input: Partial<RequestAdjustmentInput> = {}) {
  return requestAdjustment(owner, {
    projectId: project.id,
    indicatorId: project.rows.visits,
    seen: VISITS,
    to: { nature: '≥', target: '４', unitOfMeasure: '次' },
    documentNumber: '云财〔2024〕15号',
    reason: '年中人员减少',
    ...input,
  });
}

const named = (adjustmentId: string, version = 1) => ({ projectId: project.id, adjustmentId, version });

async function approved(input: Partial<RequestAdjustmentInput> = {}) {
  const { id } = await ask(input);
  return approveAdjustment(evaluator, named(id));
}

describe('a request to adjust a target', () => {
  it('changes nothing before it is approved, and is seen by those who decide', async () => {
    const { id } = await ask();
    expect(await visits()).toMatchObject({ ...VISITS, adjusted: null });
    const { waiting, mayDecide } = await waitingAdjustments(evaluator, {});
    expect(mayDecide).toBe(true);
    expect((await waitingAdjustments(leader, {})).mayDecide).toBe(false);
    expect(waiting).toMatchObject([
      {
        id,
        projectId: project.id,
        indicator: '入户走访次数',
        state: 'WAITING',
        from: VISITS,
        to: { ...VISITS, target: '4' },
      },
    ]);
    const seen = await projectAdjustments(evaluator, { projectId: project.id });
    expect(seen.may).toEqual({ request: false, withdraw: false, decide: true, whyNotRequest: null });
    expect((await projectAdjustments(leader, { projectId: project.id })).may.decide).toBe(false);
  });

  it('is refused where the target is another one by now, stays as it is, or is asked for twice', async () => {
    await expect(ask({ seen: { ...VISITS, target: '6' } })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(ask({ to: VISITS })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: 'to.target', message: '调整后指标值与现行指标值相同，无须申请' }],
    });
    await expect(ask({ to: { ...VISITS, target: '四次' } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await ask();
    await expect(ask()).rejects.toThrow('已有一项申请等待批准');
  });

  it('keeps the form from being submitted until it is decided or taken back', async () => {
    const { id } = await ask();
    const { version } = await saveReport(owner, {
      projectId: project.id,
      version: 1,
      ...completeReport(project.rows),
    });
    await expect(submitReport(owner, { projectId: project.id, version })).rejects.toThrow(
      '有目标调整申请等待评价人员批准',
    );
    await withdrawAdjustment(owner, named(id));
    expect(await submitReport(owner, { projectId: project.id, version })).toMatchObject({ submitted: true });
    await expect(ask()).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });

  it('is withdrawn or refused once, with the reason kept; the target stays', async () => {
    const { id } = await ask();
    await refuseAdjustment(evaluator, { ...named(id), reason: '没有调整预算' });
    await expect(withdrawAdjustment(owner, named(id))).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(approveAdjustment(evaluator, named(id, 2))).rejects.toMatchObject({ code: 'CONFLICT' });
    const { adjustments } = await projectAdjustments(owner, { projectId: project.id });
    expect(adjustments).toMatchObject([{ state: 'REFUSED', decisionReason: '没有调整预算' }]);
    expect(await stored()).toMatchObject({ ...VISITS, originalNature: null });
  });

  it('belongs to its project', async () => {
    const { id } = await ask();
    await expect(approveAdjustment(evaluator, named('none'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await database.prisma.targetAdjustment.findUniqueOrThrow({ where: { id } })).state).toBe(
      'WAITING',
    );
  });
});

describe('an approved adjustment', () => {
  it('is what scores count against; what was declared stays beside it, word for word', async () => {
    await saveReport(owner, {
      projectId: project.id,
      version: 1,
      rows: [{ indicatorId: project.rows.visits, value: '4' }],
    });
    const before = await database.prisma.actual.findUniqueOrThrow({
      where: { indicatorId: project.rows.visits },
    });
    expect(before.score?.toFixed(2)).toBe('10.00');
    const { total } = await approved();
    expect(total).toBe('12.50');
    expect(await visits()).toMatchObject({
      target: '4',
      adjusted: { original: VISITS, documentNumber: '云财〔2024〕15号', reason: '年中人员减少' },
    });
    const after = await database.prisma.actual.findUniqueOrThrow({
      where: { indicatorId: project.rows.visits },
    });
    expect(after.score?.toFixed(2)).toBe('12.50');
    const { projects } = await table13(evaluator, {});
    expect(projects[0]!.indicators[0]).toMatchObject({ nature: '≥', target: '5', unit: '次' });
  });

  it('follows upon another: the first text stays the original one', async () => {
    await approved();
    await approved({
      seen: { ...VISITS, target: '4' },
      to: { nature: '定性', target: '按需走访', unitOfMeasure: '' },
      documentNumber: '云财〔2024〕30号',
    });
    expect(await visits()).toMatchObject({
      ...{ nature: '定性', target: '按需走访', unitOfMeasure: null },
      adjusted: { original: VISITS, documentNumber: '云财〔2024〕30号' },
    });
    const { adjustments } = await projectAdjustments(owner, { projectId: project.id });
    expect(adjustments.map(({ from, to }) => [from.target, to.target])).toEqual([
      ['5', '4'],
      ['4', '按需走访'],
    ]);
  });

  it('ends a meaning that was decided for the former text, and asks again where the new one asks', async () => {
    const row = async () => (await sheet()).sheet.rows[0]!;
    await decideReadings(evaluator, {
      decisions: [
        {
          rows: [{ indicatorId: project.rows.visits, seen: null }],
          meaning: { kind: 'floor', limit: '5', unit: '次' },
          note: '',
        },
      ],
    });
    expect((await row()).decision).not.toBeNull();
    await approved({ to: { nature: '定性', target: '98', unitOfMeasure: '' } });
    expect((await row()).decision).toBeNull();
    expect((await row()).reading.ask).toBe(true);
    const [event] = await database.prisma.auditEvent.findMany({
      where: { action: 'target.adjustmentApproved' },
    });
    expect(JSON.stringify(event!.changes)).toContain('入户走访次数：指标含义');
  });

  it('makes a form that is open elsewhere a conflict, and is told in the history', async () => {
    const { version } = await sheet();
    await approved();
    await expect(saveReport(owner, { projectId: project.id, version, notes: '补充' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const history = await projectHistory(owner, { projectId: project.id });
    expect(history.map(({ action }) => action)).toEqual([
      'target.adjustmentApproved',
      'target.adjustmentRequested',
    ]);
    expect(history[0]!.changes).toContainEqual({
      field: '入户走访次数：年度指标值',
      from: '≥ 5 次',
      to: '≥ 4 次',
    });
  });

  it('can be asked for again after a return, and both targets are frozen with the form', async () => {
    const submitted = await submitComplete(owner, project);
    const { version } = await returnReport(evaluator, {
      ...{ projectId: project.id, version: submitted, reason: '请补办目标调整' },
    });
    await approved();
    const now = await sheet();
    expect(now.version).toBe(version + 1);
    const outcome = await submitReport(owner, { projectId: project.id, version: now.version });
    if (!outcome.submitted) throw new Error(JSON.stringify(outcome.missing));
    await approveReport(evaluator, { projectId: project.id, version: outcome.version });
    const { model } = await formDocument(leader, { projectId: project.id });
    expect(model.indicators[0]).toMatchObject({
      target: '≥ 4 次',
      originalTarget: '≥ 5 次',
      adjustmentDocument: '云财〔2024〕15号',
      score: '12.50',
    });
    expect(JSON.stringify(model.traces?.indicators[0])).toContain('由“≥ 5 次”调整为“≥ 4 次”');
    expect(model.indicators[1]).not.toHaveProperty('originalTarget');
  });

  it('is not approved on a text that was changed after the request', async () => {
    const { id } = await ask();
    await database.prisma.indicator.update({ where: { id: project.rows.visits }, data: { target: '7' } });
    await expect(approveAdjustment(evaluator, named(id))).rejects.toThrow('在申请之后改为“≥ 7 次”');
    await refuseAdjustment(evaluator, { ...named(id), reason: '请按新的指标值申请' });
  });
});
