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
import type { Decided } from '@/lib/indicators/decisions/decided';
import { decideReadings } from '@/lib/readings/commands';
import { approveReport, confirmDeduction, judgeActual } from './commands';

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
});

function decideArchive(due: string, seen: number | null = null, note = '') {
  const meaning: Decided = { kind: 'deadline', due };
  const rows = [{ indicatorId: project.rows.archive, seen }];
  return decideReadings(evaluator, { decisions: [{ rows, meaning, note }] });
}

describe("an evaluator's judgement", () => {
  const judge = (version: number, percent: string | null, indicatorId = project.rows.archive) =>
    judgeActual(evaluator, { projectId: project.id, version, indicatorId, percent, reason: '因汛期顺延' });

  /** A complete report with other values in one row, submitted. */
  async function submitWith(version: number, changed: { indicatorId: string } & Record<string, string>) {
    const report = completeReport(project.rows);
    const rows = report.rows.map((row) =>
      row.indicatorId === changed.indicatorId ? { ...row, ...changed } : row,
    );
    const saved = await saveReport(owner, { projectId: project.id, version, ...report, rows });
    const outcome = await submitReport(owner, { projectId: project.id, version: saved.version });
    if (!outcome.submitted) throw new Error(JSON.stringify(outcome.missing));
    return outcome.version;
  }

  async function late(): Promise<number> {
    await decideArchive('2024-08-31');
    return submitWith(2, {
      indicatorId: project.rows.archive,
      doneOn: '2024-09-10',
      deviationReason: '汛期',
      improvement: '提前安排',
    });
  }

  it('says what a late completion is worth; until then it blocks approval', async () => {
    const version = await late();
    await expect(approveReport(evaluator, { projectId: project.id, version })).rejects.toMatchObject({
      message: '还不能通过：档案归档完成时间：逾期完成，得分比例须先确认',
    });
    await expect(judge(version, null)).rejects.toMatchObject({ message: '逾期完成须填写得分比例' });
    const judged = await judge(version, '60');
    const actual = await database.prisma.actual.findUniqueOrThrow({
      where: { indicatorId: project.rows.archive },
    });
    expect(actual.score?.toFixed(2)).toBe('7.50');
    await approveReport(evaluator, { projectId: project.id, version: judged.version });
  });

  it('lapses when the meaning is decided anew', async () => {
    await judge(await late(), '60');
    await decideArchive('2024-09-30', 1, '合同约定九月底');
    expect((await evaluationSheet(owner, { projectId: project.id })).sheet.rows[1]).toMatchObject({
      judgedPercent: null,
      judgedReason: null,
    });
  });

  it('takes points off for over-achievement, no more than were scored, and gives them back', async () => {
    const saved = await submitWith(1, {
      indicatorId: project.rows.visits,
      value: '7',
      deviationReason: '需求增加',
    });
    const row = { projectId: project.id, indicatorId: project.rows.visits, reason: '目标偏低' };
    await expect(
      confirmDeduction(evaluator, { ...row, version: saved, amount: '12.51' }),
    ).rejects.toMatchObject({ message: '扣分不能大于该指标得分 12.50' });
    const { version } = await confirmDeduction(evaluator, { ...row, version: saved, amount: '2' });
    const score = async () =>
      (
        await database.prisma.actual.findUniqueOrThrow({ where: { indicatorId: project.rows.visits } })
      ).score?.toFixed(2);
    expect(await score()).toBe('10.50');
    await confirmDeduction(evaluator, { ...row, version, amount: null });
    expect(await score()).toBe('12.50');
  });

  it('is refused where there is nothing to judge', async () => {
    const version = await submitComplete(owner, project);
    await expect(judge(version, '60')).rejects.toMatchObject({ code: 'INVALID_STATE' });
    await expect(judge(version, '60', 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
