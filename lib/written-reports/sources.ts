import type { Grant } from '@/lib/access/grant';
import { currentModel, deskOf, loadAppraisal } from '@/lib/appraisals/records';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import type { SheetRecord } from '@/lib/evaluations/records';
import { formWith } from '@/lib/reports/form-document';
import { readFrozenModel } from '@/lib/reports/frozen-model';
import type { Figures } from './kinds';
import { editionInForce, type WrittenRecord } from './records';
import type { ReportKind } from './types';

/** What a report says its figures are, as they stand now. */
export type Source = Figures & {
  /** Of the form */
  readonly formSha256: string | null;
  /** Under which what the report is about was approved; null while it is not */
  readonly sha256: string | null;
};

async function appraisalSource(db: Db, record: SheetRecord): Promise<Source> {
  const appraisal = await loadAppraisal(db, record.id);
  if (!appraisal) throw new AppError('NOT_FOUND', '该项目的绩效评价尚未开始。');
  return {
    form: readFrozenModel(appraisal.form),
    appraisal: currentModel(appraisal, deskOf(appraisal, record)),
    formSha256: appraisal.formSha256,
    sha256: appraisal.frozenSha256,
  };
}

/**
 * The figures of a project's report of a kind.
 * @throws AppError NOT_FOUND where the project's 部门评价 has not begun
 */
export async function loadSource(db: Db, record: SheetRecord, kind: ReportKind): Promise<Source> {
  if (kind === 'APPRAISAL') return appraisalSource(db, record);
  const { model, sha256 } = await formWith(db, record, ['trace']);
  return { form: model, formSha256: sha256, sha256 };
}

/** A 绩效评价报告 is no matter of the project's owner until it is finished. @throws AppError NOT_FOUND */
export function refuseUnseen({ scope }: Grant, report: WrittenRecord | null, kind: ReportKind): void {
  if (kind === 'APPRAISAL' && scope.kind === 'own' && !editionInForce(report))
    throw new AppError('NOT_FOUND');
}
