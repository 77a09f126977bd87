import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import { drawForm } from '@/lib/reports/draw/draw-form';
import { formDocument } from '@/lib/reports/queries';

/** 自评表 of one project as PDF: a draft until it is approved; with 得分依据 behind it for `?appendix=trace`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const appendix = new URL(request.url).searchParams.get('appendix') === 'trace' ? 'trace' : undefined;
  return respond(formDocument, { projectId: id, appendix }, async ({ model, draft, sha256, traceNote }) => {
    const bytes = await drawForm(model, { draft, sha256, appendix: appendix ? { note: traceNote } : null });
    const marks = `${draft ? '（草稿）' : ''}${appendix ? '（附得分依据）' : ''}`;
    return attachment(bytes, 'application/pdf', `${model.project.code}-${model.project.name}${marks}.pdf`);
  });
}
