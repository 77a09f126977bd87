import { attachment } from '@/lib/reports/attachment';
import { type DepartmentDocumentKind, drawDepartment } from './draw';
import { DEPARTMENT_FORM_TITLE } from './layout/form-spec';
import { DEPARTMENT_REPORT_TITLE } from './layout/report-spec';
import type { DepartmentDocument } from './types';

const TITLES = { form: DEPARTMENT_FORM_TITLE, report: DEPARTMENT_REPORT_TITLE } as const;

/** A document of 部门整体支出 as a download. */
export async function departmentResponse(
  kind: DepartmentDocumentKind,
  { model, draft, sha256, superseded }: DepartmentDocument,
): Promise<Response> {
  const bytes = await drawDepartment(kind, model, { draft, superseded, sha256 });
  const marks = `${draft ? '（草稿）' : ''}${superseded === null ? '' : `（第${superseded}版，已被取代）`}`;
  const name = `${model.fiscalYear}年度${model.department}${TITLES[kind]}${marks}.pdf`;
  return attachment(bytes, 'application/pdf', name);
}
