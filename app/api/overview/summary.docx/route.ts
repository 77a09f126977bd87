import { respond } from '@/lib/operation/route';
import { attachment, DOCX } from '@/lib/reports/attachment';
import { documentDocx } from '@/lib/reports/docx/document-docx';
import { summarySpec } from '@/lib/reports/layout/summary-spec';
import { summary } from '@/lib/reports/queries';

/** 汇总表 of a year as a document for Word. */
export async function GET(request: Request) {
  return respond(summary, Object.fromEntries(new URL(request.url).searchParams), async (model) => {
    const createdOn = new Date(`${model.madeOn}T00:00:00Z`);
    const bytes = await documentDocx(summarySpec(model), { createdOn, warning: null, verification: null });
    return attachment(bytes, DOCX, `${model.fiscalYear}年度${model.unit}绩效自评汇总表.docx`);
  });
}
