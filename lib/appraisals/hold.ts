import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { lockProjects } from '@/lib/db/locks';
import { loadSheetRecord, type SheetRecord } from '@/lib/evaluations/records';
import { type AppraisalRecord, loadAppraisal } from './records';

type Writer = Grant<'appraisal:write'>;

/** The project in reach, held until the transaction ends. */
export async function holdProject(db: Db, grant: Writer, projectId: string): Promise<SheetRecord> {
  await loadSheetRecord(db, grant, projectId);
  await lockProjects(db, [projectId]);
  return loadSheetRecord(db, grant, projectId);
}

type Seen = { readonly projectId: string; readonly version: number };
export type Held = { readonly project: SheetRecord; readonly record: AppraisalRecord };

/** The appraisal of a project in reach, held until the transaction ends, as the person saw it. */
export async function holdAppraisal(
  db: Db,
  grant: Writer,
  { projectId, version }: Seen,
  state: AppraisalRecord['state'] = 'DRAFT',
): Promise<Held> {
  const project = await holdProject(db, grant, projectId);
  const record = await loadAppraisal(db, projectId);
  if (!record) throw new AppError('NOT_FOUND', '该项目的绩效评价尚未开始。');
  if (record.state !== state) {
    throw new AppError(
      'INVALID_STATE',
      state === 'DRAFT' ? '绩效评价已定稿，须先重新评价。' : '绩效评价尚未定稿。',
    );
  }
  if (record.version !== version) throw new AppError('CONFLICT', '绩效评价刚被他人修改，请核对后再操作。');
  return { project, record };
}

/** Writes a change of a held appraisal. @returns its next version */
export async function changeAppraisal(
  db: Db,
  { id, version }: AppraisalRecord,
  data: Prisma.AppraisalUncheckedUpdateInput,
): Promise<{ version: number }> {
  await db.appraisal.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  return { version: version + 1 };
}
