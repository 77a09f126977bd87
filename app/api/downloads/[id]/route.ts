import { cancelDownload } from '@/lib/downloads/commands';
import { downloadedFile } from '@/lib/downloads/queries';
import { respond } from '@/lib/operation/route';
import { storedFile } from '@/lib/storage/stored-file';

type Props = { params: Promise<{ id: string }> };

/** The file of a 下载任务 that is ready. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return respond(downloadedFile, { downloadId: (await params).id }, (file) => storedFile(file, null));
}

/** Cancels a 下载任务 that is not ready yet. */
export async function DELETE(_request: Request, { params }: Props): Promise<Response> {
  return respond(
    cancelDownload,
    { downloadId: (await params).id },
    () => new Response(null, { status: 204 }),
  );
}
