import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { holdYear } from '@/lib/years/hold-year';
import { type DepartmentRecord, departmentInclude } from './records';

type Writer = Grant<'department:write'>;
type Seen = { readonly yearId: string; readonly version: number };

/** The evaluation of a year in reach, held until the transaction ends, as the person saw it. */
export async function holdDepartment(
  db: Db,
  grant: Writer,
  { yearId, version }: Seen,
  state: DepartmentRecord['state'] = 'DRAFT',
): Promise<DepartmentRecord> {
  await holdYear(db, grant, yearId);
  const record = await db.departmentEvaluation.findUnique({ where: { yearId }, include: departmentInclude });
  if (!record) throw new AppError('NOT_FOUND', '本年度的部门整体自评尚未开始。');
  if (record.state !== state) {
    throw new AppError(
      'INVALID_STATE',
      state === 'DRAFT' ? '部门整体自评已定稿，须先重新填报。' : '部门整体自评尚未定稿。',
    );
  }
  if (record.version !== version)
    throw new AppError('CONFLICT', '部门整体自评刚被他人修改，请核对后再操作。');
  return record;
}

/** Writes a change of a held evaluation. @returns its next version */
export async function changeDepartment(
  db: Db,
  { id, version }: DepartmentRecord,
  data: Prisma.DepartmentEvaluationUncheckedUpdateInput,
): Promise<{ version: number }> {
  await db.departmentEvaluation.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  return { version: version + 1 };
}
