import { readUpload } from '@/lib/imports/read-upload';
import { respond } from '@/lib/operation/route';
import { attachment, XLSX } from '@/lib/reports/attachment';
import { findingsWorkbook } from '@/lib/uploaded-forms/findings-workbook';
import { auditChoices, auditUpload } from '@/lib/uploaded-forms/queries';

/** The findings of a file as a workbook. The file is sent again: none is kept. */
export async function POST(request: Request) {
  const rules = new URL(request.url).searchParams.get('rules') ?? '';
  return respond(auditChoices, {}, async ({ maxBytes }) =>
    respond(auditUpload, { ...(await readUpload(request, maxBytes)), rules }, async (audited) =>
      attachment(await findingsWorkbook(audited), XLSX, '自评表核对结果.xlsx'),
    ),
  );
}
