import { respond } from '@/lib/operation/route';
import { attachment, XLSX } from '@/lib/reports/attachment';
import { emptyForm } from '@/lib/uploaded-forms/queries';

/** An empty 自评表 in the official layout. */
export async function GET() {
  return respond(emptyForm, {}, (bytes) => attachment(bytes, XLSX, '项目支出绩效自评表（空表）.xlsx'));
}
