import { requestDownload } from '@/lib/downloads/commands';
import { listDownloads } from '@/lib/downloads/queries';
import { startJobs } from '@/lib/jobs/start';
import { respond } from '@/lib/operation/route';

const headers = { 'cache-control': 'private, no-store' };

/** One's own 下载任务. */
export function GET(): Promise<Response> {
  return respond(listDownloads, {}, (downloads) => Response.json(downloads, { headers }));
}

/** Asks for many forms in one file: `{ kind, year, appendix, projectIds }`. The job that makes it begins at once. */
export async function POST(request: Request): Promise<Response> {
  const input: unknown = await request.json().catch(() => null);
  return respond(requestDownload, input as Parameters<typeof requestDownload>[1], async (requested) => {
    await (await startJobs())?.now('downloads');
    return Response.json(requested, { status: 201, headers });
  });
}
