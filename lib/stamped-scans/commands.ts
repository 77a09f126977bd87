import { createHash } from 'node:crypto';
import { signedName } from '@/lib/access/acting';
import type { Change } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { fileSize } from '@/lib/core/file-size';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { evaluationEvent, holdRecord } from '@/lib/evaluations/change';
import { checkContent } from '@/lib/evidence/content';
import { defineCommand } from '@/lib/operation/define';
import { currentStorage } from '@/lib/storage/current';
import { shareBytes } from '@/lib/storage/held-bytes';
import { claimIn } from '@/lib/verification/claim';
import { codesInPdf } from './codes-in-pdf';
import { attachScanInput, EXTENSIONS, type Extension, MOST_BYTES, removeScanInput } from './schema';
import { type Attached, DIGITAL_COPY } from './types';
import { versionsOf } from './versions';
import { whichVersion } from './which-version';

type Kept = {
  readonly sha256: string;
  readonly extension: Extension;
  readonly codes: ReadonlySet<string>;
  /** A changed copy of a PDF that the product made: it still has its metadata, which no scan of paper has. */
  readonly digital: boolean;
};

function extensionOf(name: string): Extension {
  const found = EXTENSIONS.find((extension) => name.toLowerCase().endsWith(`.${extension}`));
  if (!found) throw new AppError('INVALID_INPUT', '盖章扫描件须是 PDF、JPG 或 PNG 文件。');
  return found;
}

/** A PDF says at its end that it is whole; some programs write a little behind it. */
const END = 2048;

function checkEnd(bytes: Uint8Array): void {
  if (Buffer.from(bytes.subarray(-END)).includes('%%EOF')) return;
  throw new AppError('INVALID_INPUT', '这个 PDF 不完整，可能没有传完或已损坏。请重新扫描或导出后再上传。');
}

/** Checks a file and keeps its bytes; nothing refers to them yet. */
async function keep(name: string, bytes: Uint8Array): Promise<Kept> {
  if (bytes.length === 0) throw new AppError('INVALID_INPUT', '文件是空的，请重新选择。');
  if (bytes.length > MOST_BYTES)
    throw new AppError('TOO_LARGE', '扫描件最大 20 MB，请降低扫描分辨率后再上传。');
  const extension = extensionOf(name);
  await checkContent(extension, bytes);
  if (extension === 'pdf') checkEnd(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await currentStorage('scans').keep(sha256, bytes);
  if (extension !== 'pdf') return { sha256, extension, codes: new Set(), digital: false };
  return { sha256, extension, codes: codesInPdf(bytes), digital: claimIn(bytes)?.marked ?? false };
}

/** Of codes that a file names, those that are registered for anything but these forms. */
async function foreignCodes(
  db: Db,
  codes: ReadonlySet<string>,
  forms: readonly { readonly sha256: string }[],
): Promise<string[]> {
  if (codes.size === 0) return [];
  const issued = await db.issuedDocument.findMany({
    where: { code: { in: [...codes] }, modelSha256: { notIn: forms.map(({ sha256 }) => sha256) } },
    distinct: ['code'],
    select: { code: true },
  });
  return issued.map(({ code }) => code);
}

/** @throws AppError where the bytes are those of a document that the product made, which nobody can have stamped */
async function refuseUnstamped(db: Db, bytesSha256: string): Promise<void> {
  if ((await db.issuedDocument.count({ where: { bytesSha256 } })) === 0) return;
  throw new AppError('INVALID_INPUT', '这是系统出具的文件本身，还没有盖章。请打印、盖章后上传扫描件。');
}

/** A scan in the words of the history. */
function changeOf(
  {
    name,
    size,
    sha256,
    digital,
  }: {
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
    readonly digital: boolean;
  },
  no: number,
  what: 'added' | 'removed',
): Change {
  const words = `${name}（${digital ? `${DIGITAL_COPY}，` : ''}${fileSize(size)}，SHA-256 ${sha256}）`;
  const field = `盖章扫描件：第 ${no} 版`;
  return what === 'added' ? { field, from: null, to: words } : { field, from: words, to: null };
}

/**
 * Ties a scan of the printed, stamped form to the frozen version that it was printed from. The same bytes of the same
 * version are one scan.
 */
export const attachScan = defineCommand({
  name: 'stampedScans.attach',
  permission: 'scan:manage',
  input: attachScanInput,
  async prepare({ db, grant }, { projectId, name, bytes }): Promise<Kept> {
    const where = { AND: [projectsWithin(grant), { id: projectId }] };
    if (!(await db.project.findFirst({ where, select: { id: true } }))) throw new AppError('NOT_FOUND');
    return keep(name, bytes);
  },
  async run(
    { db, grant, now, record, unchanged },
    input,
    { sha256, extension, codes, digital },
  ): Promise<Attached> {
    const { projectId, name, bytes } = input;
    const project = await holdRecord(db, grant, projectId);
    const versions = await versionsOf(db, projectId);
    await refuseUnstamped(db, sha256);
    const foreign = await foreignCodes(db, codes, versions);
    const { version, named } = whichVersion(versions, input, { codes, foreign });
    const same = { projectId, sha256, modelSha256: version.sha256, removedAt: null };
    if (await db.stampedScan.findFirst({ where: same })) {
      unchanged();
      return { no: version.no, already: true, digital };
    }
    await shareBytes(db);
    if (!(await currentStorage('scans').has(sha256))) await currentStorage('scans').keep(sha256, bytes);
    const row = await db.stampedScan.create({
      data: {
        ...{ projectId, modelSha256: version.sha256, named, digital, name, extension, sha256 },
        size: bytes.length,
        ...{ uploadedAt: now, uploadedByName: signedName(grant.viewer, project) },
      },
    });
    const changes = [changeOf(row, version.no, 'added')];
    record(evaluationEvent(project, 'evaluation.scanAttached', { changes }));
    return { no: version.no, already: false, digital };
  },
});

/** Removes a scan, with a reason. Its row stays for the history, its bytes for a month. */
export const removeScan = defineCommand({
  name: 'stampedScans.remove',
  permission: 'scan:manage',
  input: removeScanInput,
  async run({ db, grant, now, record, unchanged }, { projectId, scanId, reason }): Promise<void> {
    const project = await holdRecord(db, grant, projectId);
    const row = await db.stampedScan.findFirst({ where: { id: scanId, projectId } });
    if (!row) throw new AppError('NOT_FOUND');
    if (row.removedAt !== null) return unchanged();
    await db.stampedScan.update({
      where: { id: row.id },
      data: { removedAt: now, removedByName: signedName(grant.viewer, project) },
    });
    const versions = await versionsOf(db, projectId);
    const no = versions.find(({ sha256 }) => sha256 === row.modelSha256)?.no ?? 0;
    const changes = [changeOf(row, no, 'removed')];
    record(evaluationEvent(project, 'evaluation.scanRemoved', { changes, reason }));
  },
});
