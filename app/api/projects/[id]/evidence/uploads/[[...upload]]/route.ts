import { uploadPermit } from '@/lib/evidence/queries';
import { respond } from '@/lib/operation/route';
import { announced, answerUpload } from '@/lib/storage/uploads';

type Props = { params: Promise<{ id: string; upload?: string[] }> };

/** The tus protocol for files that back a form; every request of it asks for the permission first. */
async function answer(request: Request, { params }: Props): Promise<Response> {
  const { id, upload } = await params;
  return respond(uploadPermit, { projectId: id, ...announced(request) }, (uploader) =>
    answerUpload(request, uploader, upload?.join('/') ?? null),
  );
}

export { answer as DELETE, answer as GET, answer as HEAD, answer as PATCH, answer as POST };
