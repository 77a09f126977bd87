import { readUpload } from '@/lib/imports/read-upload';
import { takeOfflineForms } from '@/lib/offline-forms/commands';
import { offlineUploadLimit } from '@/lib/offline-forms/queries';
import { respond } from '@/lib/operation/route';

/** Takes over a filled-in workbook (multipart, field `file`). Nothing is read before the permission. */
export async function POST(request: Request) {
  return respond(offlineUploadLimit, {}, async ({ maxBytes }) =>
    respond(takeOfflineForms, await readUpload(request, maxBytes), (outcome) =>
      Response.json(outcome, { headers: { 'cache-control': 'private, no-store' } }),
    ),
  );
}
