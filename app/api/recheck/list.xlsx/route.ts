import { respond } from '@/lib/operation/route';
import { yearRechecks } from '@/lib/rechecks/queries';
import { recheckWorkbook } from '@/lib/rechecks/recheck-workbook';
import { attachment, XLSX } from '@/lib/reports/attachment';

/** The 复核 of a year as a workbook, under the filter of the page. */
export async function GET(request: Request) {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return respond(yearRechecks, params, async (rechecks) =>
    attachment(
      await recheckWorkbook(rechecks),
      XLSX,
      `${rechecks.year?.fiscalYear ?? ''}年度绩效自评复核.xlsx`,
    ),
  );
}
