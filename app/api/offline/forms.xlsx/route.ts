import { offlineForms } from '@/lib/offline-forms/queries';
import { offlineWorkbook } from '@/lib/offline-forms/write-workbook';
import { respond } from '@/lib/operation/route';
import { attachment, XLSX } from '@/lib/reports/attachment';

/** The viewer's forms as a workbook to be filled in offline. */
export async function GET(request: Request) {
  return respond(offlineForms, Object.fromEntries(new URL(request.url).searchParams), async (forms) =>
    attachment(
      await offlineWorkbook(forms),
      XLSX,
      `${forms.fiscalYear}年度${forms.unitName}离线填报表（${forms.personName}）.xlsx`,
    ),
  );
}
