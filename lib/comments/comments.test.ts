import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet, myProjects } from '@/lib/evaluations/queries';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { projectHistory } from '@/lib/projects/queries';
import { approveReport, returnReport } from '@/lib/reviews/commands';
import { reviewQueue } from '@/lib/reviews/queries';
import { answerThread, commentOn, replyTo, settleThread } from './commands';
import { formThreads } from './queries';

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;
let version: number;
let projectId: string;

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
  projectId = project.id;
  version = await submitComplete(owner, project);
});

const threads = () => formThreads(owner, { projectId });

async function thread() {
  const [first] = await threads();
  if (!first) throw new Error('no thread');
  return first;
}

async function begun(indicatorId: string | null = project.rows.quality): Promise<string> {
  return (await commentOn(evaluator, { projectId, indicatorId, text: '请补充佐证材料的来源和日期' })).id;
}

const giveBack = async () =>
  ({ version } = await returnReport(evaluator, { projectId, version, reason: '请看批注' }));

const settle = async (resolved: boolean) =>
  settleThread(evaluator, {
    projectId,
    threadId: (await thread()).id,
    version: (await thread()).version,
    resolved,
  });

const answer = async (text: string, handled: boolean) =>
  answerThread(owner, {
    projectId,
    threadId: (await thread()).id,
    version: (await thread()).version,
    text,
    handled,
  });

describe('a thread', () => {
  it('goes from the evaluator to the owner and back, and is resolved by the evaluator', async () => {
    const threadId = await begun();
    await giveBack();
    await answer('来源为走访台账，日期已补', true);
    expect(await thread()).toMatchObject({
      ...{ state: 'handled', submissionNo: 1, indicatorId: project.rows.quality },
      comments: [{ text: '请补充佐证材料的来源和日期' }, { text: '来源为走访台账，日期已补' }],
    });
    const again = await submitReport(owner, { projectId, version });
    expect(again.submitted).toBe(true);
    await replyTo(evaluator, { projectId, threadId, text: '还差 5 月的' });
    expect(await thread()).toMatchObject({ state: 'open', handled: null, version: 3 });
    await settle(true);
    expect(await thread()).toMatchObject({ state: 'resolved', resolved: { byName: expect.any(String) } });
    await settle(false);
    expect(await thread()).toMatchObject({ state: 'open', resolved: null });
    expect((await evaluationSheet(evaluator, { projectId })).submissionNo).toBe(2);
  });

  it('is told in the history of the project', async () => {
    await begun();
    await giveBack();
    await answer('', true);
    await settle(true);
    const [resolved, handled] = await projectHistory(owner, { projectId });
    const name = `${(await thread()).indicatorName}：批注“请补充佐证材料的来源和日期”的状态`;
    expect(resolved).toMatchObject({
      action: 'evaluation.commentResolved',
      changes: [{ field: name, from: '已处理', to: '已解决' }],
    });
    expect(handled).toMatchObject({
      action: 'evaluation.commentAnswered',
      changes: [{ field: name, from: '未处理', to: '已处理' }],
    });
  });

  it('is answered only while the owner may change the form, and by nobody once it is resolved', async () => {
    await begun();
    await expect(answer('已补', false)).rejects.toMatchObject({ code: 'INVALID_STATE' });
    await giveBack();
    await settle(true);
    await expect(answer('已补', false)).rejects.toMatchObject({
      code: 'INVALID_STATE',
      message: expect.stringContaining('已解决'),
    });
  });

  it('is not resolved over a reply that was not seen', async () => {
    const threadId = await begun();
    await giveBack();
    const seen = (await thread()).version;
    await answer('已补', false);
    const blind = settleThread(evaluator, { projectId, threadId, version: seen, resolved: true });
    await expect(blind).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await thread()).state).toBe('open');
  });

  it('outlives its row, under the name that the row had', async () => {
    await begun();
    const { name } = await database.prisma.indicator.findUniqueOrThrow({
      where: { id: project.rows.quality },
    });
    await database.prisma.indicator.delete({ where: { id: project.rows.quality } });
    expect(await thread()).toMatchObject({ indicatorId: null, indicatorName: name });
  });

  it('is not found through another project', async () => {
    const threadId = await begun();
    await expect(replyTo(evaluator, { projectId: 'other', threadId, text: '看看' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(replyTo(evaluator, { projectId, threadId: 'other', text: '看看' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('that nothing changes on leaves no event', async () => {
    await begun();
    const before = await database.prisma.auditEvent.count();
    await settle(false);
    await giveBack();
    await answer('', true);
    await answer('', true);
    expect(await database.prisma.auditEvent.count()).toBe(before + 2);
  });
});

describe('threads that are not resolved', () => {
  it('are counted in the queue and among the own projects', async () => {
    await begun();
    await begun(null);
    const [row] = (await reviewQueue(evaluator, {})).rows;
    expect(row?.threads).toEqual({ open: 2, handled: 0 });
    await giveBack();
    await answer('', true);
    expect((await myProjects(owner, {})).projects[0]?.threads).toEqual({ open: 1, handled: 1 });
  });

  it('do not keep a form from being approved, and can be resolved afterwards', async () => {
    await begun();
    await approveReport(evaluator, { projectId, version });
    await settle(true);
    expect((await thread()).state).toBe('resolved');
    await expect(
      replyTo(evaluator, { projectId, threadId: (await thread()).id, text: '再看' }),
    ).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });
});
