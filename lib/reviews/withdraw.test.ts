import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { commentOn } from '@/lib/comments/commands';
import type { Database } from '@/lib/db/database';
import { adjustWeights, submitReport, withdrawReport } from '@/lib/evaluations/commands';
import { evaluationSheet, myProjects } from '@/lib/evaluations/queries';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { projectHistory } from '@/lib/projects/queries';
import { changePercent, returnReport, startReview } from './commands';

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;
let version: number;

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
  version = await submitComplete(owner, project);
});

const at = (seen: number) => ({ projectId: project.id, version: seen });
const sheet = (session = owner) => evaluationSheet(session, { projectId: project.id });
const BEGUN = { code: 'INVALID_STATE', message: expect.stringContaining('已开始评价，不能再撤回') };

describe('withdrawing a submitted form', () => {
  it('brings it back with everything that is in it, and says so in the history', async () => {
    const before = await sheet();
    expect(before.may).toMatchObject({ withdraw: true, whyNoWithdrawal: null });
    expect(await withdrawReport(owner, at(version))).toEqual({ version: version + 1, state: 'DRAFTING' });
    const after = await sheet();
    expect(after).toMatchObject({ state: 'DRAFTING', submittedByName: null, sheet: before.sheet });
    expect(after.may).toMatchObject({ save: true, withdraw: false, whyNoWithdrawal: null });
    const [told] = await projectHistory(owner, { projectId: project.id });
    expect(told).toMatchObject({
      action: 'evaluation.withdrawn',
      changes: [{ field: '状态', from: '已提交', to: '填报中' }],
    });
    expect(await submitReport(owner, at(version + 1))).toMatchObject({ submitted: true, state: 'SUBMITTED' });
  });

  it('leads from 已重新提交 to 已退回, where the reason of the return still stands', async () => {
    ({ version } = await returnReport(evaluator, { ...at(version), reason: '请补充材料' }));
    const again = await submitReport(owner, at(version));
    if (!again.submitted) throw new Error('not submitted');
    expect(await withdrawReport(owner, at(again.version))).toMatchObject({ state: 'RETURNED' });
    expect(await sheet()).toMatchObject({ state: 'RETURNED', returnReason: '请补充材料' });
  });

  it('is over with the first thing that an evaluator does, and open again once it is submitted anew', async () => {
    await commentOn(evaluator, { projectId: project.id, indicatorId: null, text: '请补充依据' });
    await expect(withdrawReport(owner, at(version))).rejects.toMatchObject(BEGUN);
    const seen = await sheet();
    expect(seen.may.withdraw).toBe(false);
    expect(seen.may.whyNoWithdrawal).toContain('请联系评价人员退回');
    expect(seen.reviewStarted).not.toBeNull();
    expect((await myProjects(owner, {})).projects[0]?.reviewStarted).toEqual(seen.reviewStarted);
    ({ version } = await returnReport(evaluator, { ...at(version), reason: '请补充材料' }));
    const again = await submitReport(owner, at(version));
    if (!again.submitted) throw new Error('not submitted');
    await withdrawReport(owner, at(again.version));
  });

  it('is over with a changed percentage, with weights of an evaluator, and with 开始评价', async () => {
    const { rows } = await sheet().then((read) => read.sheet);
    const weights = rows.map(({ indicatorId, weight }) => ({ indicatorId, weight }));
    const by = (i: number, points: number) => String(Number(weights[i]!.weight) + points);
    const moved = weights.map((row, i) => ({ ...row, weight: i > 1 ? row.weight : by(i, i === 0 ? 1 : -1) }));
    const change = {
      indicatorId: project.rows.quality,
      grade: '达成' as const,
      percent: '90',
      reason: '两户未记',
    };
    const begin = {
      percent: () => changePercent(evaluator, { ...at(version), ...change }),
      weights: () => adjustWeights(evaluator, { ...at(version), weights: moved, reason: '更合适' }),
      start: () => startReview(evaluator, at(version)),
    };
    const untouched = await database.prisma.evaluation.findFirstOrThrow();
    for (const [what, act] of Object.entries(begin)) {
      await database.prisma.evaluation.updateMany({
        data: { reviewStartedAt: null, version: untouched.version },
      });
      const done = await act();
      await expect(withdrawReport(owner, at(done.version)), what).rejects.toMatchObject(BEGUN);
    }
  });

  it('and the beginning of a review exclude each other', async () => {
    const both = await Promise.allSettled([
      withdrawReport(owner, at(version)),
      commentOn(evaluator, { projectId: project.id, indicatorId: null, text: '请补充依据' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is said once: whoever starts a second time changes nothing', async () => {
    const started = await startReview(evaluator, at(version));
    const again = await startReview(evaluator, at(started.version));
    expect(again.version).toBe(started.version);
  });
});
