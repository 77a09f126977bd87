import type { Change as AuditChange } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { fileSize } from '@/lib/core/file-size';
import type { Db } from '@/lib/db/database';
import { readEnv } from '@/lib/env/env';
import type { EvidenceFile } from './types';

/** A row of the database as far as lists show it. */
type Row = Omit<EvidenceFile, 'formerIndicator' | 'uploadedAt'> & {
  readonly indicatorName: string | null;
  readonly uploadedAt: Date;
};

/** What of a row a list shows. */
export function fileOf(row: Row): EvidenceFile {
  const { id, indicatorId, name, extension, size, sha256, uploadedByName, uploadedAt } = row;
  return {
    ...{ id, indicatorId, name, extension, size, sha256, uploadedByName },
    formerIndicator: indicatorId === null ? row.indicatorName : null,
    uploadedAt: uploadedAt.toISOString(),
  };
}

/** The files of a project that are not removed, in the order in which they came. */
export async function filesOf(db: Db, projectId: string): Promise<EvidenceFile[]> {
  const where = { projectId, removedAt: null };
  const rows = await db.evidence.findMany({ where, orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }] });
  return rows.map(fileOf);
}

/** A limit as people write it: 20 MB, not 20.0 MB. */
const limit = (bytes: number) => fileSize(bytes).replace('.0', '');

/**
 * Refuses a file that is too large, or that the project has no room for.
 * @param used bytes of the files that the project has
 * @throws AppError TOO_LARGE with both figures and what to do
 */
export function refuseTooLarge(size: number, used: number): void {
  const { fileMaxBytes, projectMaxBytes } = readEnv().evidence;
  if (size > fileMaxBytes)
    throw new AppError(
      'TOO_LARGE',
      `文件过大（${fileSize(size)}），每个文件最大 ${limit(fileMaxBytes)}。请压缩图片，或只上传能说明情况的部分。`,
    );
  if (used + size > projectMaxBytes)
    throw new AppError(
      'TOO_LARGE',
      `本项目的佐证材料合计最大 ${limit(projectMaxBytes)}，已用 ${fileSize(used)}，放不下这个文件（${fileSize(size)}）。请先删除不需要的材料。`,
    );
}

/** Bytes of all files of a project. */
export async function usedBytes(db: Db, projectId: string): Promise<number> {
  const { _sum } = await db.evidence.aggregate({
    where: { projectId, removedAt: null },
    _sum: { size: true },
  });
  return _sum.size ?? 0;
}

/** A file in the words of the history: for what it was, its name, and the hash that tells which bytes. */
export function changeOf(
  { indicatorName, name, size, sha256 }: Pick<Row, 'indicatorName' | 'name' | 'size' | 'sha256'>,
  what: 'added' | 'removed',
): AuditChange {
  const words = `${name}（${fileSize(size)}，SHA-256 ${sha256}）`;
  const field = `佐证材料：${indicatorName ?? '项目整体'}`;
  return what === 'added' ? { field, from: null, to: words } : { field, from: words, to: null };
}
