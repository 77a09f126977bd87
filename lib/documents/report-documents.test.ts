import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import { aReportingUnit, submitComplete } from '@/lib/evaluations/reportable-project.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { proseParts } from '@/lib/prose/outline';
import { pagesOf, withTool } from '@/lib/reports/draw/pdf-tools.fixture';
import { SELF_REPORT } from '@/lib/reports/written/self-report';
import { approveReport } from '@/lib/reviews/commands';
import { claimIn } from '@/lib/verification/claim';
import { codeOf } from '@/lib/verification/code';
import { documentFacts } from '@/lib/verification/verdict';
import { finishReport, reopenReport, saveText } from '@/lib/written-reports/commands';
import { writtenDocument, writtenReport } from '@/lib/written-reports/queries';
import { issueDocument } from './commands';
import { editedPdf } from './edited-pdf.fixture';
import { factsOfBody } from './facts-of-body';
import { outgoingReport } from './outgoing-report';
import { documentByCode, fileVerification } from './queries';

let database: Database;
let owner: Session;
let evaluator: Session;
let projectId: string;
const from = '192.0.2.77';

beforeEach(async () => {
  const unit = await aReportingUnit();
  ({ database, owner, evaluator } = unit);
  projectId = unit.project.id;
  await approveReport(evaluator, { projectId, version: await submitComplete(owner, unit.project) });
  for (const { key } of proseParts(SELF_REPORT)) {
    const prose = [{ kind: 'paragraph' as const, text: [{ text: `${key}的文字。`, bold: false }] }];
    await saveText(owner, { projectId, key, version: 0, prose });
  }
});

const version = async () => (await writtenReport(owner, { projectId })).version;
const finish = async () => finishReport(owner, { projectId, version: await version() });
const download = async () => outgoingReport(owner, await writtenDocument(owner, { projectId }));
const verdictOf = async (bytes: Uint8Array) => {
  const request = new Request('http://localhost', { method: 'POST', body: bytes as BodyInit });
  const facts = await factsOfBody(request, 20_000_000);
  return fileVerification(owner, { ...facts, from });
};

describe('the PDF of a finished report', () => {
  it('is registered and verified: genuine, altered, superseded', async () => {
    await finish();
    const bytes = await download();
    expect(await download()).toEqual(bytes);
    const { sha256 } = await writtenDocument(owner, { projectId });
    expect(claimIn(bytes)).toEqual({ modelSha256: sha256, marked: true });
    const genuine = await verdictOf(bytes);
    expect(genuine).toMatchObject({ verdict: 'genuine', documents: [{ report: 'SELF', inForce: true }] });
    expect((await verdictOf(editedPdf(bytes, '96.63', '99.63'))).verdict).toBe('altered');
    const known = await documentByCode(null, { code: codeOf(sha256!), from });
    expect(documentFacts(known).map(([label]) => label)).toEqual([
      ...['验证码', '文件', '状态', '单位', '年度', '项目', '得分', '等级', '完成日期'],
    ]);
    await reopenReport(evaluator, { projectId, version: await version(), reason: '补充依据' });
    expect((await verdictOf(bytes)).verdict).toBe('superseded');
  });

  it('is superseded as well once its form is opened again', async () => {
    await finish();
    const bytes = await download();
    const evaluation = await database.prisma.evaluation.findFirstOrThrow();
    await reopenForm(evaluator, { projectId, version: evaluation.version, reason: '依据有误' });
    expect((await verdictOf(bytes)).verdict).toBe('superseded');
  });

  it('is registered for those alone who reach the project', async () => {
    await finish();
    const bytes = await download();
    const { sha256 } = await writtenDocument(owner, { projectId });
    const unit = await aUnit(database.prisma);
    const stranger = sessionOf(await aUser(database.prisma, 'EVALUATOR', { unitId: unit.id }));
    await expect(issueDocument(stranger, { modelSha256: sha256!, bytes })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  withTool('pdftotext')('says that a draft is one, and bears no mark', async () => {
    const draft = await download();
    expect(pagesOf(draft).every((page) => page.includes('草稿'))).toBe(true);
    expect(claimIn(draft)).toBeNull();
    await finish();
    const [first] = pagesOf(await download());
    expect(first).toContain('验证码');
    expect(first).not.toContain('草稿');
  });
});
