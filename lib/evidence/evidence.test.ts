import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import { saveReport, submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import {
  type aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { formVersions } from '@/lib/frozen-forms/queries';
import { projectHistory } from '@/lib/projects/queries';
import { frozenHash, readFrozenModel } from '@/lib/reports/frozen-model';
import { formDocument } from '@/lib/reports/queries';
import { approveReport, returnReport } from '@/lib/reviews/commands';
import { currentStorage } from '@/lib/storage/current';
import { storedFile } from '@/lib/storage/stored-file';
import { uploadOf } from '@/lib/storage/uploads';
import { aPdf, arrived, attached, beginUpload, ownDataFolder, sendPart } from './arrived.fixture';
import { attachEvidence, removeEvidence } from './commands';
import { evidenceFile, projectEvidence, uploadPermit } from './queries';
import type { EvidenceFile } from './types';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

ownDataFolder();

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
});

const files = async (session: Session = owner) =>
  (await projectEvidence(session, { projectId: project.id })).files;

async function textOf(session: Session, evidenceId: string): Promise<string> {
  const { body } = await evidenceFile(session, { projectId: project.id, evidenceId });
  return new Response(body).text();
}

const size = `${aPdf().length} 字节`;
const pdfText = new TextDecoder().decode(aPdf());

describe('attaching', () => {
  it('keeps the bytes under their hash, names the file in the list and in the history, and leaves the form as it is', async () => {
    const before = await evaluationSheet(owner, { projectId: project.id });
    const { file, already } = await attached(owner, project.id, { indicatorId: project.rows.visits });
    expect(already).toBe(false);
    expect(file).toMatchObject({ name: '合同.pdf', extension: 'pdf', indicatorId: project.rows.visits });
    expect(await files(evaluator)).toEqual([file]);
    expect(await files(leader)).toEqual([file]);
    expect(await textOf(evaluator, file.id)).toBe(pdfText);
    expect(await evaluationSheet(owner, { projectId: project.id })).toEqual(before);
    const [told] = await projectHistory(owner, { projectId: project.id });
    const { name } = before.sheet.rows.find(({ indicatorId }) => indicatorId === project.rows.visits)!;
    expect(told).toMatchObject({ action: 'evaluation.evidenceAttached' });
    expect(told?.changes).toEqual([
      { field: `佐证材料：${name}`, from: null, to: `合同.pdf（${size}，SHA-256 ${file.sha256}）` },
    ]);
  });

  it('never overtakes what is being typed: a save of the version from before it still goes through', async () => {
    await attached(owner, project.id);
    const saved = await saveReport(owner, { projectId: project.id, version: 1, notes: '正在填写' });
    expect(saved.version).toBe(2);
  });

  it('takes the same bytes in one place once, and in another place again', async () => {
    const first = await attached(owner, project.id);
    const again = await attached(owner, project.id, { name: '合同（副本）.pdf' });
    expect(again).toEqual({ file: first.file, already: true });
    const elsewhere = await attached(owner, project.id, { indicatorId: project.rows.visits });
    expect(elsewhere.already).toBe(false);
    expect(await files()).toHaveLength(2);
  });

  it('gives the same answer to whoever asks again, also once the upload is gone', async () => {
    const uploadId = await arrived(owner, project.id, aPdf());
    const input = { projectId: project.id, indicatorId: null, name: '合同.pdf', uploadId };
    const [first, second] = await Promise.all([attachEvidence(owner, input), attachEvidence(owner, input)]);
    expect(second).toEqual(first);
    expect(await attachEvidence(owner, input)).toEqual(first);
    expect(await files()).toHaveLength(1);
  });

  it('is refused for what is not there, not complete, not the person’s, or not the project’s', async () => {
    const input = { projectId: project.id, indicatorId: null, name: '合同.pdf' };
    await expect(attachEvidence(owner, { ...input, uploadId: '0'.repeat(32) })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: '上传的文件已不在服务器上，请重新选择文件上传。',
    });
    const half = await beginUpload(project.id, owner.userId, 100);
    await expect(attachEvidence(owner, { ...input, uploadId: half })).rejects.toMatchObject({
      message: '文件还没有传完，请继续上传。',
    });
    const foreign = await beginUpload(project.id, 'somebody else', 3);
    await expect(attachEvidence(owner, { ...input, uploadId: foreign })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const uploadId = await arrived(owner, project.id, aPdf());
    await expect(attachEvidence(owner, { ...input, uploadId, indicatorId: 'none' })).rejects.toMatchObject({
      message: '该指标已不在本项目中，请刷新页面后重新上传。',
    });
    expect(await files()).toEqual([]);
  });

  it('refuses content that is not what the name says, and keeps nothing of it', async () => {
    const wrong = attached(owner, project.id, { name: '照片.jpg' });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_INPUT', message: /内容却是 “PDF” 类型/ });
    expect(await files()).toEqual([]);
  });

  it('is refused once the project has no room, with both figures', async () => {
    vi.stubEnv('EVIDENCE_PROJECT_MB', '1');
    try {
      const big = (words: string) => Buffer.concat([aPdf(words), Buffer.alloc(600 * 1024)]);
      await attached(owner, project.id, { bytes: big('一') });
      await expect(attached(owner, project.id, { bytes: big('二') })).rejects.toMatchObject({
        code: 'TOO_LARGE',
        message:
          '本项目的佐证材料合计最大 1 MB，已用 600.1 KB，放不下这个文件（600.1 KB）。请先删除不需要的材料。',
      });
      await expect(
        uploadPermit(owner, { projectId: project.id, name: '合同.pdf', size: 30 * 1024 * 1024 }),
      ).rejects.toMatchObject({ code: 'TOO_LARGE', message: /每个文件最大 20 MB/ });
    } finally {
      vi.stubEnv('EVIDENCE_PROJECT_MB', '');
    }
  });

  it('ends with submission and begins again with a return', async () => {
    const version = await submitComplete(owner, project);
    expect((await projectEvidence(owner, { projectId: project.id })).mayChange).toBe(false);
    await expect(uploadPermit(owner, { projectId: project.id })).rejects.toMatchObject({
      code: 'INVALID_STATE',
      message: '项目当前为“已提交”，不能上传佐证材料。',
    });
    await expect(attached(owner, project.id)).rejects.toMatchObject({ code: 'INVALID_STATE' });
    await returnReport(evaluator, { projectId: project.id, version, reason: '请补充佐证材料' });
    expect((await attached(owner, project.id)).already).toBe(false);
  });
});

describe('approval', () => {
  it('freezes the list with its hashes; a listed file stays readable after it was removed from the reopened form', async () => {
    const listed = (await attached(owner, project.id, { indicatorId: project.rows.archive })).file;
    const general = (await attached(owner, project.id, { name: '总结.pdf', bytes: aPdf('总结') })).file;
    const earlier = (await attached(owner, project.id, { bytes: aPdf('作废') })).file;
    await removeEvidence(owner, { projectId: project.id, evidenceId: earlier.id });
    const version = await submitComplete(owner, project);
    const approval = await approveReport(evaluator, { projectId: project.id, version });
    const of = ({ id, name, size, sha256 }: EvidenceFile, row: number | null) => ({
      id,
      row,
      name,
      size,
      sha256,
    });
    const form = await formDocument(leader, { projectId: project.id });
    expect(form.model.evidence).toEqual([of(listed, 1), of(general, null)]);
    const row = await database.prisma.evaluation.findFirstOrThrow();
    expect(frozenHash(row.frozenModel)).toBe(form.sha256);
    await reopenForm(evaluator, { projectId: project.id, version: approval.version, reason: '补充' });
    await removeEvidence(owner, { projectId: project.id, evidenceId: listed.id });
    expect(await files()).toEqual([general]);
    expect(await textOf(leader, listed.id)).toBe(pdfText);
    const [kept] = await formVersions(owner, { projectId: project.id });
    expect(kept?.model.evidence).toEqual(form.model.evidence);
    const gone = evidenceFile(owner, { projectId: project.id, evidenceId: earlier.id });
    await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a form without files lists none, and a form frozen before there were any reads as unknown', async () => {
    const version = await submitComplete(owner, project);
    await approveReport(evaluator, { projectId: project.id, version });
    expect((await formDocument(leader, { projectId: project.id })).model.evidence).toEqual([]);
    const { frozenModel } = await database.prisma.evaluation.findFirstOrThrow();
    const { evidence: _evidence, ...before } = frozenModel as Record<string, unknown>;
    expect(readFrozenModel(before).evidence).toBeNull();
  });
});

describe('removing', () => {
  it('is told by name and hash, and the file is then not found', async () => {
    const { file } = await attached(owner, project.id);
    const input = { projectId: project.id, evidenceId: file.id };
    expect(await removeEvidence(owner, input)).toEqual({ removed: true });
    expect(await removeEvidence(owner, input)).toEqual({ removed: false });
    expect(await files()).toEqual([]);
    await expect(evidenceFile(owner, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [told] = await projectHistory(owner, { projectId: project.id });
    expect(told).toMatchObject({ action: 'evaluation.evidenceRemoved' });
    expect(told?.changes).toEqual([
      { field: '佐证材料：项目整体', from: `合同.pdf（${size}，SHA-256 ${file.sha256}）`, to: null },
    ]);
    const row = await database.prisma.evidence.findUniqueOrThrow({ where: { id: file.id } });
    expect(row).toMatchObject({ name: '合同.pdf', sha256: file.sha256, removedAt: expect.any(Date) });
  });

  it('is the owner’s alone, while the form is being filled in', async () => {
    const { file } = await attached(owner, project.id);
    const input = { projectId: project.id, evidenceId: file.id };
    await expect(removeEvidence(evaluator, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { version } = await saveReport(owner, {
      projectId: project.id,
      version: 1,
      ...completeReport(project.rows),
    });
    await submitReport(owner, { projectId: project.id, version });
    await expect(removeEvidence(owner, input)).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });
});

describe('reading', () => {
  it('does not exist for another unit, nor for a colleague whose project it is not', async () => {
    const { file } = await attached(owner, project.id);
    const input = { projectId: project.id, evidenceId: file.id };
    const other = await aUnit(database.prisma);
    const stranger = sessionOf(await aUser(database.prisma, 'EVALUATOR', { unitId: other.id }));
    const { unitId } = await database.prisma.project.findFirstOrThrow();
    const colleague = sessionOf(await aUser(database.prisma, 'OWNER', { unitId }));
    for (const session of [stranger, colleague])
      await expect(evidenceFile(session, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(evidenceFile(owner, { ...input, projectId: 'other' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('sends a Chinese name safely, never as a page of its own, and in place only to look at', async () => {
    const { file } = await attached(owner, project.id, { name: '入户"走访";合同.pdf' });
    const input = { projectId: project.id, evidenceId: file.id };
    const saved = storedFile(await evidenceFile(owner, input), null);
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename="??\\"??\\";??.pdf"; filename*=UTF-8''${encodeURIComponent('入户"走访";合同.pdf')}`,
    );
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
    expect(saved.headers.get('content-security-policy')).toContain('sandbox');
    const shown = storedFile(await evidenceFile(owner, input), 'pdf');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('an upload', () => {
  const uploader = () => ({ projectId: project.id, userId: owner.userId });

  it('goes on from the offset that the server has acknowledged', async () => {
    const bytes = aPdf();
    const id = await beginUpload(project.id, owner.userId, bytes.length);
    expect((await sendPart(uploader(), id, 0, bytes.subarray(0, 10))).headers.get('upload-offset')).toBe(
      '10',
    );
    expect((await sendPart(uploader(), id, 4, bytes.subarray(4))).status).toBe(409);
    expect(await uploadOf(uploader(), id)).toMatchObject({ size: 10, complete: false });
    expect((await sendPart(uploader(), id, 10, bytes.subarray(10))).status).toBe(204);
    expect(await uploadOf(uploader(), id)).toMatchObject({ size: bytes.length, complete: true });
    const input = { projectId: project.id, indicatorId: null, name: '合同.pdf', uploadId: id };
    const { file } = await attachEvidence(owner, input);
    expect(await textOf(owner, file.id)).toBe(pdfText);
    expect(await currentStorage().has(file.sha256)).toBe(true);
  });

  it('is that of one person for one project: nobody else goes on with it', async () => {
    const id = await beginUpload(project.id, owner.userId, 10);
    const bytes = new Uint8Array(10);
    for (const other of [
      { ...uploader(), userId: 'other' },
      { ...uploader(), projectId: 'other' },
    ])
      expect((await sendPart(other, id, 0, bytes)).status).toBe(404);
    expect((await sendPart(uploader(), '../../etc/passwd', 0, bytes)).status).toBe(404);
  });
});
