import { checkHealth } from '@/lib/health/queries';
import { refusalOf } from '@/lib/operation/outcome';

export const dynamic = 'force-dynamic';

const headers = { 'cache-control': 'no-store' };

export async function GET(): Promise<Response> {
  try {
    return Response.json(await checkHealth(null, {}), { headers });
  } catch (error) {
    const { reference } = refusalOf(error);
    return Response.json({ status: 'error', database: 'unreachable', reference }, { status: 503, headers });
  }
}
