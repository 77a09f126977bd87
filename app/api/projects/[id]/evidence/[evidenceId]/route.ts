import { evidenceFile } from '@/lib/evidence/queries';
import { respond } from '@/lib/operation/route';
import { storedFile } from '@/lib/storage/stored-file';

type Props = { params: Promise<{ id: string; evidenceId: string }> };

/** A file that backs a form, to keep; with `?preview`, an image or a PDF to look at. */
export async function GET(request: Request, { params }: Props) {
  const { id, evidenceId } = await params;
  const wanted = new URL(request.url).searchParams.has('preview');
  return respond(evidenceFile, { projectId: id, evidenceId }, (file) =>
    storedFile(file, wanted ? file.preview : null),
  );
}
