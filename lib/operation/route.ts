import { readSession } from '@/lib/auth/session';
import { AppError } from '@/lib/core/app-error';
import type { Operation } from './define';
import { refusalOf } from './outcome';

/** An RFC 9457 problem document. A row or permission the person does not have is a 404 like any other. */
function problem(error: unknown): Response {
  const forbidden = error instanceof AppError && error.code === 'FORBIDDEN';
  const { message, status, code, problems } = refusalOf(forbidden ? new AppError('NOT_FOUND') : error);
  const body = { type: 'about:blank', title: message, status, code, problems };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

/** Runs an operation for a route handler and turns its value into the response. */
export async function respond<I, O>(
  operation: Operation<I, O>,
  input: I,
  toResponse: (value: O) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await toResponse(await operation(await readSession(), input));
  } catch (error) {
    return problem(error);
  }
}
