import { respond } from '@/lib/operation/route';
import { qualityWorkbook } from '@/lib/quality/findings-workbook';
import { qualityExport } from '@/lib/quality/queries';
import { attachment, XLSX } from '@/lib/reports/attachment';

/** Findings of the quality audit as a workbook, under the filters of the page. */
export async function GET(request: Request) {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return respond(qualityExport, params, async (found) => {
    const { unitName, fiscalYear } = found.year;
    return attachment(await qualityWorkbook(found), XLSX, `${fiscalYear}年度${unitName}质量审核.xlsx`);
  });
}
