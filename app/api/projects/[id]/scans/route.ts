import { readUpload } from '@/lib/imports/read-upload';
import { respond } from '@/lib/operation/route';
import { attachScan } from '@/lib/stamped-scans/commands';
import { projectScans, scanPermit } from '@/lib/stamped-scans/queries';

type Props = { params: Promise<{ id: string }> };

const headers = { 'cache-control': 'private, no-store' };

/** The stamped scans of a project. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return respond(projectScans, { projectId: (await params).id }, (scans) =>
    Response.json(scans, { headers }),
  );
}

/**
 * Uploads a stamped scan (multipart, field `file`), of the version `?no=2`, or of the one that the file names;
 * `?sure=yes`: although it names another. Nothing of it is read before the permission.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { id: projectId } = await params;
  const { searchParams } = new URL(request.url);
  const said = { no: searchParams.get('no') || null, sure: searchParams.get('sure') === 'yes' };
  return respond(scanPermit, { projectId }, async ({ maxBytes }) => {
    const { fileName: name, bytes } = await readUpload(request, maxBytes);
    return respond(attachScan, { projectId, name, bytes, ...said }, (attached) =>
      Response.json(attached, { status: 201, headers }),
    );
  });
}
