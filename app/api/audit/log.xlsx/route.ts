import { logWorkbook } from '@/lib/audit-log/log-workbook';
import { auditLogExport } from '@/lib/audit-log/queries';
import { formatDate } from '@/lib/core/clock';
import { respond } from '@/lib/operation/route';
import { attachment, XLSX } from '@/lib/reports/attachment';

/** The log as a workbook, under the filters of the page. */
export async function GET(request: Request) {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return respond(auditLogExport, params, async (entries) =>
    attachment(await logWorkbook(entries), XLSX, `操作日志（${formatDate(new Date())}导出）.xlsx`),
  );
}
