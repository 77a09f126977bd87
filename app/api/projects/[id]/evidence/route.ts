import { attachEvidence } from '@/lib/evidence/commands';
import { projectEvidence } from '@/lib/evidence/queries';
import { respond } from '@/lib/operation/route';
import { discardUpload } from '@/lib/storage/uploads';

/** What a request says as JSON; anything unreadable says nothing. */
async function said(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** The files of a project. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(projectEvidence, { projectId: (await params).id }, (evidence) =>
    Response.json(evidence, { headers: { 'cache-control': 'private, no-store' } }),
  );
}

/** Makes an upload that has arrived a file of the form: `{ uploadId, indicatorId, name }`. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { uploadId, indicatorId, name } = await said(request);
  const input = { projectId: (await params).id, uploadId, indicatorId, name };
  return respond(attachEvidence, input as Parameters<typeof attachEvidence>[1], async (attached) => {
    // Committed: the bytes are kept under their hash.
    await discardUpload(String(uploadId));
    return Response.json(attached, { status: 201, headers: { 'cache-control': 'private, no-store' } });
  });
}
