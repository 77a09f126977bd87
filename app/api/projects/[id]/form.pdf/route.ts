import { readSession } from '@/lib/auth/session';
import { outgoingForm } from '@/lib/documents/outgoing-form';
import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import type { FormDocument } from '@/lib/reports/form-document';
import { appendixWords } from '@/lib/reports/layout/appendix';
import { formDocument, formVersion } from '@/lib/reports/queries';
import { type Shown, shownInput } from '@/lib/reports/schema';

/**
 * 自评表 of one project as PDF: a draft until it is approved; with an appendix for `?appendix=trace,evidence,history`; with
 * only some of what stands below the table for `?below=grade,notes`; as it was approved before it was opened again for
 * `?version=1`.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id: projectId } = await params;
  const { searchParams } = new URL(request.url);
  const address = Object.fromEntries(searchParams);
  const no = searchParams.get('version');
  const drawn = (form: FormDocument) => response(form, shownInput.parse(address));
  if (no !== null) return respond(formVersion, { projectId, no }, drawn);
  return respond(formDocument, { projectId, appendix: address.appendix }, drawn);
}

async function response(form: FormDocument, { appendix: wanted, below }: Shown): Promise<Response> {
  const { model, draft, superseded } = form;
  const appendix = wanted.filter((part) => part !== 'trace' || model.traces);
  const bytes = await outgoingForm(await readSession(), form, { appendix, below });
  const version = superseded === null ? '' : `（第${superseded}版，已被取代）`;
  const marks = `${draft ? '（草稿）' : ''}${version}${appendixWords(appendix)}`;
  return attachment(bytes, 'application/pdf', `${model.project.code}-${model.project.name}${marks}.pdf`);
}
