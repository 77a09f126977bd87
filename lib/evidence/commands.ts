import { createHash } from 'node:crypto';
import { signedName } from '@/lib/access/acting';
import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { evaluationEvent, holdRecord } from '@/lib/evaluations/change';
import { type SheetRecord, situationOf } from '@/lib/evaluations/records';
import { defineCommand } from '@/lib/operation/define';
import { currentStorage } from '@/lib/storage/current';
import { shareBytes } from '@/lib/storage/held-bytes';
import { uploadedBytes, uploadOf } from '@/lib/storage/uploads';
import { type Action, refuseImpossible } from '@/lib/workflow/transitions';
import { checkContent } from './content';
import { changeOf, fileOf, refuseTooLarge, usedBytes } from './records';
import { attachInput, extensionIn, fileInput } from './schema';
import type { Attached } from './types';

type Kept = { readonly sha256: string; readonly extension: string; readonly bytes: Uint8Array };

/** Checks what has arrived and keeps its bytes; nothing refers to them yet. */
async function keepUpload(
  db: Db,
  { viewer }: Grant,
  input: { readonly projectId: string; readonly name: string; readonly uploadId: string },
): Promise<Kept> {
  const upload = await uploadOf({ projectId: input.projectId, userId: viewer.id }, input.uploadId);
  if (!upload) throw new AppError('NOT_FOUND', '上传的文件已不在服务器上，请重新选择文件上传。');
  if (!upload.complete) throw new AppError('INVALID_STATE', '文件还没有传完，请继续上传。');
  refuseTooLarge(upload.size, await usedBytes(db, input.projectId));
  const extension = extensionIn(input.name);
  if (!extension.ok) throw new AppError('INVALID_INPUT', extension.error);
  const bytes = await uploadedBytes(upload);
  await checkContent(extension.value, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await currentStorage().keep(sha256, bytes);
  return { sha256, extension: extension.value, bytes };
}

/** The project as it is now, open for that change of its files. @throws AppError NOT_FOUND, INVALID_STATE */
async function openFiles(
  db: Db,
  grant: Grant,
  action: Action,
  projectId: string,
  now: Date,
): Promise<SheetRecord> {
  const record = await holdRecord(db, grant, projectId);
  refuseImpossible(situationOf(record, now), action);
  return record;
}

function indicatorNameOf({ indicators }: SheetRecord, indicatorId: string | null): string | null {
  if (indicatorId === null) return null;
  const indicator = indicators.find(({ id }) => id === indicatorId);
  if (!indicator) throw new AppError('NOT_FOUND', '该指标已不在本项目中，请刷新页面后重新上传。');
  return indicator.name;
}

/** From here to the commit the bytes are there, whatever is being swept. */
async function holdBytes(db: Db, { sha256, bytes }: Kept): Promise<void> {
  await shareBytes(db);
  if (!(await currentStorage().has(sha256))) await currentStorage().keep(sha256, bytes);
}

/**
 * Makes an upload that has arrived 佐证材料 of an indicator, or of the project. The same bytes in the same place are
 * one file; whoever did not get the answer asks again and gets it. The version of the form stays as it is.
 */
export const attachEvidence = defineCommand({
  name: 'evidence.attach',
  permission: 'evaluation:report',
  input: attachInput,
  async prepare({ db, grant }, input): Promise<Kept | null> {
    const where = { AND: [projectsWithin(grant), { id: input.projectId }] };
    if (!(await db.project.findFirst({ where, select: { id: true } }))) throw new AppError('NOT_FOUND');
    const { projectId, uploadId } = input;
    if (await db.evidence.findFirst({ where: { projectId, uploadId } })) return null;
    return keepUpload(db, grant, input);
  },
  async run({ db, grant, now, record, unchanged }, input, kept): Promise<Attached> {
    const { projectId, indicatorId, name, uploadId } = input;
    const project = await openFiles(db, grant, 'attachEvidence', projectId, now);
    const same = kept ? [{ indicatorId, sha256: kept.sha256, removedAt: null }] : [];
    const known = await db.evidence.findFirst({ where: { projectId, OR: [{ uploadId }, ...same] } });
    if (known || !kept) {
      if (!known) throw new AppError('CONFLICT');
      unchanged();
      return { file: fileOf(known), already: known.uploadId !== uploadId };
    }
    const indicatorName = indicatorNameOf(project, indicatorId);
    refuseTooLarge(kept.bytes.length, await usedBytes(db, projectId));
    await holdBytes(db, kept);
    const { sha256, extension, bytes } = kept;
    const data = { projectId, indicatorId, indicatorName, name, extension, sha256, uploadId };
    const row = await db.evidence.create({
      data: {
        ...data,
        size: bytes.length,
        uploadedAt: now,
        uploadedByName: signedName(grant.viewer, project),
      },
    });
    record(evaluationEvent(project, 'evaluation.evidenceAttached', { changes: [changeOf(row, 'added')] }));
    return { file: fileOf(row), already: false };
  },
});

/** Removes a file from the form. Its row stays for the history, its bytes for frozen forms that list it. */
export const removeEvidence = defineCommand({
  name: 'evidence.remove',
  permission: 'evaluation:report',
  input: fileInput,
  async run({ db, grant, now, record, unchanged }, { projectId, evidenceId }): Promise<{ removed: boolean }> {
    const project = await openFiles(db, grant, 'removeEvidence', projectId, now);
    const row = await db.evidence.findFirst({ where: { id: evidenceId, projectId } });
    if (!row) throw new AppError('NOT_FOUND');
    if (row.removedAt !== null) {
      unchanged();
      return { removed: false };
    }
    await db.evidence.update({
      where: { id: row.id },
      data: { removedAt: now, removedByName: signedName(grant.viewer, project) },
    });
    record(evaluationEvent(project, 'evaluation.evidenceRemoved', { changes: [changeOf(row, 'removed')] }));
    return { removed: true };
  },
});
