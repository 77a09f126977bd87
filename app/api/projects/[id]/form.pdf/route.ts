import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import { drawForm } from '@/lib/reports/draw/draw-form';
import { formDocument } from '@/lib/reports/queries';

/** 自评表 of one project as PDF: a draft until it is approved. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return respond(formDocument, { projectId: id }, async ({ model, draft }) => {
    const name = `${model.project.code}-${model.project.name}${draft ? '（草稿）' : ''}.pdf`;
    return attachment(await drawForm(model, { draft }), 'application/pdf', name);
  });
}
