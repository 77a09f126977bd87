import { readSession } from '@/lib/auth/session';
import { outgoingForm } from '@/lib/documents/outgoing-form';
import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import type { FormDocument } from '@/lib/reports/form-document';
import { formDocument, formVersion } from '@/lib/reports/queries';

/**
 * 自评表 of one project as PDF: a draft until it is approved; with 得分依据 behind it for `?appendix=trace`; as it was
 * approved before it was opened again for `?version=1`.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id: projectId } = await params;
  const { searchParams } = new URL(request.url);
  const appendix = searchParams.get('appendix') === 'trace' ? 'trace' : undefined;
  const no = searchParams.get('version');
  const drawn = (form: FormDocument) => response(form, appendix !== undefined);
  if (no !== null) return respond(formVersion, { projectId, no }, drawn);
  return respond(formDocument, { projectId, appendix }, drawn);
}

async function response(form: FormDocument, withTraces: boolean): Promise<Response> {
  const { model, draft, superseded } = form;
  const bytes = await outgoingForm(await readSession(), form, withTraces);
  const version = superseded === null ? '' : `（第${superseded}版，已被取代）`;
  const marks = `${draft ? '（草稿）' : ''}${version}${withTraces && model.traces ? '（附得分依据）' : ''}`;
  return attachment(bytes, 'application/pdf', `${model.project.code}-${model.project.name}${marks}.pdf`);
}
