import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import { emptyForm } from '@/lib/uploaded-forms/queries';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An empty 自评表 in the official layout. */
export async function GET() {
  return respond(emptyForm, {}, (bytes) => attachment(bytes, XLSX, '项目支出绩效自评表（空表）.xlsx'));
}
