import { readUpload } from '@/lib/imports/read-upload';
import { respond } from '@/lib/operation/route';
import { auditChoices, auditUpload } from '@/lib/uploaded-forms/queries';

/** Recomputes the forms of a file (multipart, field `file`; `?rules=id@version`). Nothing is read before the permission. */
export async function POST(request: Request) {
  const rules = new URL(request.url).searchParams.get('rules') ?? '';
  return respond(auditChoices, {}, async ({ maxBytes }) =>
    respond(auditUpload, { ...(await readUpload(request, maxBytes)), rules }, (audited) =>
      Response.json(audited, { headers: { 'cache-control': 'private, no-store' } }),
    ),
  );
}
