import { respond } from '@/lib/operation/route';
import { table13 } from '@/lib/projects/queries';
import { table13Workbook } from '@/lib/projects/table-13-workbook';
import { attachment, XLSX } from '@/lib/reports/attachment';

/** 项目支出绩效目标申报表 of a unit's year in its official layout. */
export async function GET(request: Request) {
  return respond(table13, Object.fromEntries(new URL(request.url).searchParams), async (table) =>
    attachment(
      await table13Workbook(table),
      XLSX,
      `${table.fiscalYear}年${table.unitName}项目支出绩效目标申报表.xlsx`,
    ),
  );
}
