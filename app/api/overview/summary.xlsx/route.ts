import { summaryResponse } from '@/lib/reports/summary-response';

/** 汇总表 of a year as a workbook. */
export async function GET(request: Request) {
  return summaryResponse(request, 'xlsx');
}
