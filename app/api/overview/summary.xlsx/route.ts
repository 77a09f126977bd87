import { respond } from '@/lib/operation/route';
import { attachment, XLSX } from '@/lib/reports/attachment';
import { summary } from '@/lib/reports/queries';
import { summaryWorkbook } from '@/lib/reports/xlsx/summary-workbook';

/** 汇总表 of a year as a workbook. */
export async function GET(request: Request) {
  return respond(summary, Object.fromEntries(new URL(request.url).searchParams), async (model) =>
    attachment(await summaryWorkbook(model), XLSX, `${model.fiscalYear}年度${model.unit}绩效自评汇总表.xlsx`),
  );
}
