import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { commentOn } from '@/lib/comments/commands';
import { canonicalJson } from '@/lib/core/canonical-json';
import type { Database } from '@/lib/db/database';
import { submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { decideReadings } from '@/lib/readings/commands';
import { formDocument } from '@/lib/reports/queries';
import { approveReport, changePercent, returnReport } from './commands';

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

describe('review', () => {
  it('returns the form with every field and comment, and takes it back as resubmitted', async () => {
    let version = await submitted();
    await commentOn(evaluator, {
      projectId: project.id,
      indicatorId: project.rows.quality,
      text: '请补充依据',
    });
    ({ version } = await returnReport(evaluator, { projectId: project.id, version, reason: '请补充材料' }));
    const returned = await sheet();
    expect(returned).toMatchObject({ state: 'RETURNED', returnReason: '请补充材料' });
    expect(returned.threads.flatMap(({ comments }) => comments).map(({ text }) => text)).toEqual([
      '请补充依据',
    ]);
    expect(returned.sheet.rows[0]).toMatchObject({
      value: '4',
      deviationReason: '合并走访',
      improvement: '按季度走访',
    });
    const again = await submitReport(owner, { projectId: project.id, version });
    expect(again).toMatchObject({ submitted: true, state: 'RESUBMITTED' });
  });

  it("changes a percentage with a reason and scores it anew, the owner's text kept", async () => {
    const version = await submitted();
    const change = {
      projectId: project.id,
      version,
      indicatorId: project.rows.quality,
      grade: '部分达成' as const,
      reason: '抽查三户不全',
    };
    await expect(changePercent(evaluator, { ...change, percent: '80' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await changePercent(evaluator, { ...change, percent: '70' });
    const after = await sheet();
    expect(after.sheet.rows[2]).toMatchObject({
      grade: '部分达成',
      percent: '70',
      percentReason: '抽查三户不全',
      completion: '记录完整规范',
    });
  });

  it("approves a row that the evaluator lowered: its reason stands for the owner's", async () => {
    const version = await submitted();
    const lowered = {
      projectId: project.id,
      version,
      indicatorId: project.rows.effect,
      grade: '未达成' as const,
      percent: '50',
      reason: '未见成效',
    };
    const changed = await changePercent(evaluator, lowered);
    await approveReport(evaluator, { projectId: project.id, version: changed.version });
    expect((await sheet()).state).toBe('APPROVED');
  });

  it('freezes the model on approval: its hash fits, and later changes of the data do not reach it', async () => {
    const version = await submitted();
    expect(await approveReport(evaluator, { projectId: project.id, version })).toMatchObject({
      total: '96.63',
    });
    const stored = await database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });
    expect(createHash('sha256').update(canonicalJson(stored.frozenModel)).digest('hex')).toBe(
      stored.frozenSha256,
    );
    await database.prisma.project.update({ where: { id: project.id }, data: { name: '改名' } });
    const document = await formDocument(leader, { projectId: project.id });
    expect(document.draft).toBe(false);
    expect(document.model.project.name).not.toBe('改名');
    expect(document.model.total).toBe('96.63');
  });

  it('lets exactly one of two decisions win', async () => {
    const version = await submitted();
    const decisions = await Promise.allSettled([
      approveReport(evaluator, { projectId: project.id, version }),
      returnReport(evaluator, { projectId: project.id, version, reason: '请补充材料' }),
    ]);
    expect(decisions.filter((decision) => decision.status === 'fulfilled')).toHaveLength(1);
  });

  it('is not approved while a reading has to be decided', async () => {
    await database.prisma.indicator.update({
      where: { id: project.rows.effect },
      data: { target: '优良中低差' },
    });
    const version = await submitted();
    const approval = { projectId: project.id, version };
    await expect(approveReport(evaluator, approval)).rejects.toMatchObject({
      code: 'INVALID_STATE',
      message: '还不能通过：居民安全感提升：指标含义须先确认',
    });
    await decideReadings(evaluator, {
      decisions: [
        {
          rows: [{ indicatorId: project.rows.effect, seen: null }],
          meaning: { kind: 'grade', grade: '优' },
          note: '',
        },
      ],
    });
    await expect(approveReport(evaluator, approval)).rejects.toMatchObject({ code: 'CONFLICT' });
    await approveReport(evaluator, { ...approval, version: version + 1 });
  });
});
