import { keptFile } from '@/lib/imports/queries';
import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';

/** The file of an import, byte for byte as it was uploaded; its SHA-256 goes along as the tag of the content. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return respond(keptFile, { importId: id }, ({ bytes, fileName, fileSha256 }) => {
    const response = attachment(bytes, 'application/octet-stream', fileName);
    response.headers.set('etag', `"${fileSha256}"`);
    return response;
  });
}
