import { askerOf } from '@/lib/documents/asker';
import { factsOfBody } from '@/lib/documents/facts-of-body';
import { fileVerification, verificationLimit } from '@/lib/documents/queries';
import { respond } from '@/lib/operation/route';
import type { FileFacts } from '@/lib/verification/claim';
import { factsIn } from '@/lib/verification/facts-address';

function answer(from: string, facts: FileFacts): Promise<Response> {
  return respond(fileVerification, { ...facts, from }, (verification) =>
    Response.json(verification, { headers: { 'cache-control': 'no-store' } }),
  );
}

/** Whether a file is what was issued, by its SHA-256 and what it says of itself. */
export function GET(request: Request) {
  return answer(askerOf(request.headers), factsIn(new URL(request.url).searchParams));
}

/** The same for a file that a browser cannot hash (it does so on https only): it is hashed as it comes and not kept. */
export function POST(request: Request) {
  const from = askerOf(request.headers);
  return respond(verificationLimit, { from }, async ({ maxBytes }) =>
    answer(from, await factsOfBody(request, maxBytes)),
  );
}
