import { unstable_rethrow } from 'next/navigation';
import { readSession } from '@/lib/auth/session';
import type { Operation } from './define';
import { type Refusal, refusalOf } from './outcome';

export type ActionResult<O> =
  | { readonly ok: true; readonly value: O }
  | { readonly ok: false; readonly error: Refusal };

/** Runs an operation for the signed-in person of the request and returns what happened as data. */
export async function perform<I, O>(operation: Operation<I, O>, input: I): Promise<ActionResult<O>> {
  try {
    return { ok: true, value: await operation(await readSession(), input) };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: refusalOf(error) };
  }
}
