import { respond } from '@/lib/operation/route';
import { importReconciliation } from '@/lib/reconciliation/queries';
import { reconciliationWorkbook } from '@/lib/reconciliation/reconciliation-workbook';
import { attachment, XLSX } from '@/lib/reports/attachment';

/** The reconciliation of an import or preview as a workbook. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return respond(importReconciliation, { importId: id }, async (reconciliation) => {
    const { fiscalYear, unitName } = reconciliation;
    const name = `${fiscalYear}年度${unitName}勾稽核对.xlsx`;
    return attachment(await reconciliationWorkbook(reconciliation), XLSX, name);
  });
}
