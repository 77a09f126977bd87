import { respond } from '@/lib/operation/route';
import { attachment, DOCX, PDF, XLSX } from './attachment';
import { drawSummary } from './draw/draw-summary';
import { summarySpec } from './layout/summary-spec';
import { summary } from './queries';
import type { FormFormat, SummaryModel } from './types';

const TYPES: Readonly<Record<FormFormat, string>> = { pdf: PDF, docx: DOCX, xlsx: XLSX };

async function fileOf(model: SummaryModel, format: FormFormat): Promise<Uint8Array> {
  if (format === 'pdf') return drawSummary(model);
  if (format === 'xlsx') {
    const { summaryWorkbook } = await import('./xlsx/summary-workbook');
    return summaryWorkbook(model);
  }
  const { documentDocx } = await import('./docx/document-docx');
  const createdOn = new Date(`${model.madeOn}T00:00:00Z`);
  return documentDocx(summarySpec(model), { createdOn, warning: null, verification: null });
}

/** Answers a request for the 汇总表 of a year. */
export function summaryResponse(request: Request, format: FormFormat): Promise<Response> {
  const input = Object.fromEntries(new URL(request.url).searchParams);
  return respond(summary, input, async (model) => {
    const name = `${model.fiscalYear}年度${model.unit}绩效自评汇总表.${format}`;
    return attachment(await fileOf(model, format), TYPES[format], name);
  });
}
