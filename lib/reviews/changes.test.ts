import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database, Prisma } from '@/lib/db/database';
import { saveReport, submitReport, withdrawReport } from '@/lib/evaluations/commands';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { aPdf, attached, ownDataFolder } from '@/lib/evidence/arrived.fixture';
import { removeEvidence } from '@/lib/evidence/commands';
import { projectHistory } from '@/lib/projects/queries';
import { changePercent, returnReport } from './commands';
import { formChanges } from './queries';

ownDataFolder();

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

const changes = () => formChanges(evaluator, { projectId });

async function giveBack() {
  ({ version } = await returnReport(evaluator, { projectId, version, reason: '请核对走访次数' }));
}

async function submit() {
  const outcome = await submitReport(owner, { projectId, version });
  if (!outcome.submitted) throw new Error('not submitted');
  ({ version } = outcome);
}

async function correct(value: string) {
  const rows = [{ indicatorId: project.rows.visits, value }];
  ({ version } = await saveReport(owner, { projectId, version, rows, notes: '走访次数更正' }));
}

describe('what changed since the submission before', () => {
  it('is nothing for the first one', async () => {
    expect(await changes()).toEqual({ kind: 'first' });
  });

  it('are the fields and scores that differ, what evaluators set in between included', async () => {
    const lowered = {
      projectId,
      version,
      indicatorId: project.rows.quality,
      percent: '85',
      grade: '达成' as const,
    };
    ({ version } = await changePercent(evaluator, { ...lowered, reason: '三户未记' }));
    await giveBack();
    await correct('5');
    await submit();
    const { visits, quality } = project.rows;
    expect(await changes()).toMatchObject({
      ...{ kind: 'compared', before: { no: 1 }, after: { no: 2 }, added: [], removed: [] },
      changes: [
        { indicatorId: null, field: '其他需要说明的问题', from: null, to: '走访次数更正' },
        { indicatorId: visits, field: '实际完成值', from: '4', to: '5' },
        { indicatorId: quality, field: '完成比例（%）', from: '95', to: '85' },
        { indicatorId: quality, field: '修改完成比例的原因', from: null, to: '三户未记' },
      ],
      scores: [{ indicatorId: visits }, { indicatorId: quality }, { what: '总分' }],
    });
  });

  it('are files that came and went, by their bytes', async () => {
    await giveBack();
    const indicatorId = project.rows.visits;
    const { file } = await attached(owner, projectId, { name: '台账.pdf', indicatorId });
    await attached(owner, projectId, { name: '总结.pdf', bytes: aPdf('总结') });
    await submit();
    const row = (await database.prisma.indicator.findUniqueOrThrow({ where: { id: indicatorId } })).name;
    expect(await changes()).toMatchObject({
      files: [
        { what: 'added', name: '台账.pdf', indicatorId, row },
        { what: 'added', name: '总结.pdf', indicatorId: null, row: null },
      ],
    });
    await giveBack();
    await removeEvidence(owner, { projectId, evidenceId: file.id });
    await submit();
    expect(await changes()).toMatchObject({
      changes: [],
      files: [{ what: 'removed', name: '台账.pdf', row }],
    });
  });

  it('leaves out what was withdrawn before anybody had begun with it', async () => {
    await giveBack();
    await correct('5');
    await submit();
    ({ version } = await withdrawReport(owner, { projectId, version }));
    expect(await changes()).toEqual({ kind: 'first' });
    await correct('3');
    await submit();
    expect(await changes()).toMatchObject({
      ...{ before: { no: 1 }, after: { no: 3 } },
      changes: [{ field: '其他需要说明的问题' }, { field: '实际完成值', from: '4', to: '3' }],
    });
  });

  it('is said to be unknown where the earlier one was not kept', async () => {
    await database.prisma.submission.deleteMany();
    await giveBack();
    await submit();
    expect(await changes()).toMatchObject({ kind: 'unknown', why: expect.stringContaining('没有留存') });
  });

  it('is not told from a submission that is no longer what was kept', async () => {
    const { content } = await database.prisma.submission.findFirstOrThrow();
    const forged = { ...(content as Prisma.JsonObject), total: '99.00' };
    await database.prisma.submission.updateMany({ data: { content: forged } });
    await giveBack();
    await submit();
    expect(await changes()).toMatchObject({ kind: 'unknown', why: expect.stringContaining('校验值') });
  });

  it('is kept under a hash that the log has as well', async () => {
    const { sha256 } = await database.prisma.submission.findFirstOrThrow();
    const [submitted] = await projectHistory(owner, { projectId });
    expect(submitted?.changes).toContainEqual({ field: '提交内容的 SHA-256', from: null, to: sha256 });
  });
});
