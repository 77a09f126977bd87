import { readSession } from '@/lib/auth/session';
import { verificationWords } from '@/lib/documents/form-files';
import { respond } from '@/lib/operation/route';
import { attachment, DOCX, PDF, XLSX } from '@/lib/reports/attachment';
import { dateOf, warningOf } from '@/lib/reports/draw/draw-form';
import type { FormFormat } from '@/lib/reports/types';
import { type DepartmentDocumentKind, departmentSpec } from './draw';
import { DEPARTMENT_FORM_TITLE } from './layout/form-spec';
import { DEPARTMENT_REPORT_TITLE } from './layout/report-spec';
import { outgoingDepartment } from './outgoing';
import { departmentDocument, departmentVersion } from './queries';
import type { DepartmentDocument } from './types';

const TITLES = { form: DEPARTMENT_FORM_TITLE, report: DEPARTMENT_REPORT_TITLE } as const;
const TYPES: Readonly<Record<FormFormat, string>> = { pdf: PDF, docx: DOCX, xlsx: XLSX };

async function fileOf(
  kind: DepartmentDocumentKind,
  document: DepartmentDocument,
  format: FormFormat,
): Promise<Uint8Array> {
  if (format === 'pdf') return outgoingDepartment(await readSession(), kind, document);
  const { model, sha256 } = document;
  const options = { createdOn: dateOf(model), warning: warningOf(document) };
  if (format === 'xlsx') {
    const { documentWorkbook } = await import('@/lib/reports/xlsx/document-workbook');
    return documentWorkbook(departmentSpec(kind, model), options);
  }
  const { documentDocx } = await import('@/lib/reports/docx/document-docx');
  const verification = verificationWords(sha256);
  return documentDocx(departmentSpec(kind, model), { ...options, verification });
}

async function response(
  kind: DepartmentDocumentKind,
  document: DepartmentDocument,
  format: FormFormat,
): Promise<Response> {
  const { model, draft, superseded } = document;
  const marks = `${draft ? '（草稿）' : ''}${superseded === null ? '' : `（第${superseded}版，已被取代）`}`;
  const name = `${model.fiscalYear}年度${model.department}${TITLES[kind]}${marks}.${format}`;
  return attachment(await fileOf(kind, document, format), TYPES[format], name);
}

/**
 * Answers a request for a document of 部门整体支出 of a year: a draft until it is approved; an earlier approval for
 * `?version=1`.
 */
export function departmentResponse(
  request: Request,
  yearId: string,
  kind: DepartmentDocumentKind,
  format: FormFormat,
): Promise<Response> {
  const no = new URL(request.url).searchParams.get('version');
  const made = (document: DepartmentDocument) => response(kind, document, format);
  if (no !== null) return respond(departmentVersion, { yearId, no }, made);
  return respond(departmentDocument, { yearId }, made);
}
