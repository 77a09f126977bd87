import { verifyForConsole } from '@/lib/audit-log/queries';
import { respond } from '@/lib/operation/route';

/** Checks the log for a program on this machine that has read the server's token in the data folder. */
export async function POST(request: Request) {
  const [, token = ''] = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  return respond(verifyForConsole, { token }, (result) => Response.json(result));
}
