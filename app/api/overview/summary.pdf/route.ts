import { respond } from '@/lib/operation/route';
import { attachment, PDF } from '@/lib/reports/attachment';
import { drawSummary } from '@/lib/reports/draw/draw-summary';
import { summary } from '@/lib/reports/queries';

/** 汇总表 of a year as PDF. */
export async function GET(request: Request) {
  return respond(summary, Object.fromEntries(new URL(request.url).searchParams), async (model) =>
    attachment(await drawSummary(model), PDF, `${model.fiscalYear}年度${model.unit}绩效自评汇总表.pdf`),
  );
}
