import { startKeepingDrawnFiles } from '@/lib/documents/drawn-files';
import { checkHealth } from '@/lib/health/queries';
import { startJobs } from '@/lib/jobs/start';
import { refusalOf } from '@/lib/operation/outcome';
import { warmTypefaces } from '@/lib/reports/warm-typefaces';

export const dynamic = 'force-dynamic';

const headers = { 'cache-control': 'no-store' };

export async function GET(): Promise<Response> {
  try {
    const health = await checkHealth(null, {});
    // The start asks here once the database is its own: from then on what the product does by itself runs as well.
    void startJobs();
    void warmTypefaces();
    startKeepingDrawnFiles();
    return Response.json(health, { headers });
  } catch (error) {
    const { reference } = refusalOf(error);
    return Response.json({ status: 'error', database: 'unreachable', reference }, { status: 503, headers });
  }
}
