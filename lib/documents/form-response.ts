import { readSession } from '@/lib/auth/session';
import { respond } from '@/lib/operation/route';
import { attachment, DOCX, PDF, XLSX } from '@/lib/reports/attachment';
import type { FormDocument } from '@/lib/reports/form-document';
import { appendixWords } from '@/lib/reports/layout/appendix';
import { formDocument, formVersion } from '@/lib/reports/queries';
import { type Shown, shownInput } from '@/lib/reports/schema';
import type { FormFormat } from '@/lib/reports/types';
import { formFile } from './form-files';

const TYPES: Readonly<Record<FormFormat, string>> = { pdf: PDF, docx: DOCX, xlsx: XLSX };

async function response(form: FormDocument, wanted: Shown, format: FormFormat): Promise<Response> {
  const { model, draft, superseded } = form;
  const appendix = wanted.appendix.filter((part) => part !== 'trace' || model.traces);
  const bytes = await formFile(await readSession(), form, { ...wanted, appendix }, format);
  const version = superseded === null ? '' : `（第${superseded}版，已被取代）`;
  const marks = `${draft ? '（草稿）' : ''}${version}${appendixWords(appendix)}`;
  return attachment(bytes, TYPES[format], `${model.project.code}-${model.project.name}${marks}.${format}`);
}

/**
 * Answers a request for the 自评表 of one project: a draft until it is approved; with an appendix for
 * `?appendix=trace,evidence,history`; with only some of what stands below the table for `?below=grade,notes`; as it was
 * approved before it was opened again for `?version=1`.
 */
export async function formResponse(
  request: Request,
  projectId: string,
  format: FormFormat,
): Promise<Response> {
  const address = Object.fromEntries(new URL(request.url).searchParams);
  const { version: no } = address;
  const drawn = (form: FormDocument) => response(form, shownInput.parse(address), format);
  if (no !== undefined) return respond(formVersion, { projectId, no }, drawn);
  return respond(formDocument, { projectId, appendix: address.appendix }, drawn);
}
