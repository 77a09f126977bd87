import { beforeEach, expect, it } from 'vitest';
import { approveAppraisal, beginAppraisal, reopenAppraisal, saveAppraisal } from '@/lib/appraisals/commands';
import { appraisalPage } from '@/lib/appraisals/queries';
import type { Session } from '@/lib/auth/viewer';
import { issueDocument } from '@/lib/documents/commands';
import { documentByCode } from '@/lib/documents/queries';
import { aReportingUnit, submitComplete } from '@/lib/evaluations/reportable-project.fixture';
import { projectHistory } from '@/lib/projects/queries';
import { proseParts } from '@/lib/prose/outline';
import { APPRAISAL_REPORT } from '@/lib/reports/written/appraisal-outline';
import { approveReport } from '@/lib/reviews/commands';
import { codeOf } from '@/lib/verification/code';
import { documentFacts } from '@/lib/verification/verdict';
import { finishReport, saveText } from './commands';
import { writtenDocument, writtenReport } from './queries';

let owner: Session;
let evaluator: Session;
let leader: Session;
let projectId: string;

const of = () => ({ projectId, kind: 'APPRAISAL' as const });
const view = (session = evaluator) => writtenReport(session, of());
const appraisal = async () => (await appraisalPage(evaluator, { projectId })).appraisal!;

beforeEach(async () => {
  const unit = await aReportingUnit();
  ({ owner, evaluator, leader } = unit);
  projectId = unit.project.id;
  await approveReport(evaluator, { projectId, version: await submitComplete(owner, unit.project) });
  await expect(view()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await beginAppraisal(evaluator, { projectId, ownSystemId: null });
});

async function approve(): Promise<void> {
  const { items, version } = await appraisal();
  const entries = items
    .filter(({ proposal }) => !proposal)
    .map(({ key }) => ({ itemId: key, score: '3', ground: '查阅资料' }));
  const saved = await saveAppraisal(evaluator, { projectId, version, entries });
  await approveAppraisal(evaluator, { projectId, version: saved.version });
}

async function write(): Promise<number> {
  for (const { key, required } of proseParts(APPRAISAL_REPORT)) {
    if (!required) continue;
    const prose = [{ kind: 'paragraph' as const, text: [{ text: `${key}的文字。`, bold: false }] }];
    await saveText(evaluator, { ...of(), key, version: 0, prose });
  }
  return (await view()).version;
}

it('is written by evaluators alone, and its owner sees it once it is finished', async () => {
  const text = { ...of(), key: 'advice', version: 0, prose: [] };
  for (const session of [owner, leader]) {
    await expect(saveText(session, text)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  await expect(view(owner)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(writtenDocument(owner, of())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const version = await write();
  expect((await view(leader)).may).toMatchObject({ write: false, ask: false });
  expect(JSON.stringify(await projectHistory(owner, { projectId }))).not.toContain('绩效评价报告');
  await expect(finishReport(evaluator, { ...of(), version })).rejects.toMatchObject({
    message: expect.stringContaining('绩效评价尚未定稿'),
  });
  await approve();
  await finishReport(evaluator, { ...of(), version });
  expect(await view(owner)).toMatchObject({
    state: 'FINISHED',
    outdated: null,
    may: { write: false, reopen: false },
  });
  expect((await projectHistory(owner, { projectId }))[0]).toMatchObject({
    action: 'appraisalReport.finished',
  });
});

it('freezes the score sheet with the texts, and says when the sheet is no longer in force', async () => {
  await approve();
  await finishReport(evaluator, { ...of(), version: await write() });
  const { model, version } = await appraisal();
  const document = await writtenDocument(owner, of());
  expect(JSON.stringify(document.content.data)).toContain(`综合得分${model.total}分`);
  const sha256 = document.sha256!;
  await issueDocument(evaluator, { modelSha256: sha256, bytes: new Uint8Array([1]) });
  const known = () => documentByCode(null, { code: codeOf(sha256), from: '192.0.2.7' });
  expect(documentFacts(await known())).toEqual(
    expect.arrayContaining([
      ['文件', '项目支出绩效评价报告'],
      ['状态', '有效'],
      ['得分', `${model.total} 分`],
      ['等级', model.grade],
    ]),
  );
  await reopenAppraisal(evaluator, { projectId, version, reason: '专家意见有补充' });
  expect((await view(owner)).outdated).toContain('绩效评价正在重新进行');
  expect(documentFacts(await known())).toContainEqual(['状态', '已被取代']);
  expect((await writtenDocument(owner, of())).sha256).toBe(sha256);
});
