import { tellSignedOut } from './signed-out';

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code?: string } };

/** Where no answer came: what was asked for may have happened all the same. */
export const LOST = '没有收到服务器的答复，操作可能没有完成。请检查网络，刷新页面确认后再试。';

/** Whether an action was refused because the session has ended. */
export function lacksSignIn(answer: Answer | null): boolean {
  return answer !== null && !answer.ok && answer.error.code === 'UNAUTHENTICATED';
}

/**
 * What a server action answers. Where the session has ended, asks to sign in again over the page.
 * @returns null where no answer came
 */
export async function answered<A extends Answer>(call: Promise<A>): Promise<A | null> {
  const answer = await call.catch(() => null);
  if (lacksSignIn(answer)) tellSignedOut();
  return answer;
}
