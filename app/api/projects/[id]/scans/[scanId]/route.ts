import { respond } from '@/lib/operation/route';
import { scanFile } from '@/lib/stamped-scans/queries';
import { storedFile } from '@/lib/storage/stored-file';

type Props = { params: Promise<{ id: string; scanId: string }> };

/** A stamped scan, to keep. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { id: projectId, scanId } = await params;
  return respond(scanFile, { projectId, scanId }, (file) => storedFile(file, null));
}
