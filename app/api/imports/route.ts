import { createPreview } from '@/lib/imports/commands';
import { uploadLimit } from '@/lib/imports/queries';
import { readUpload } from '@/lib/imports/read-upload';
import { respond } from '@/lib/operation/route';

/** Uploads a budget document (multipart, field `file`) for a preview. Nothing of it is read before the permission. */
export async function POST(request: Request) {
  return respond(uploadLimit, {}, async ({ maxBytes }) =>
    respond(createPreview, await readUpload(request, maxBytes), ({ importId }) =>
      Response.json({ importId }, { status: 201, headers: { location: `/admin/imports/${importId}` } }),
    ),
  );
}
