/** What came of a request to the server's sign-in routes. */
export type SessionOutcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

const UNREACHABLE = '没有收到服务器的答复。请检查网络后再试，已填写的内容仍在。';

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<SessionOutcome> {
  const csrf = await fetch('/api/auth/csrf', { cache: 'no-store' });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  });
  const { url } = (await response.json()) as { url: string };
  if (response.ok) return { ok: true };
  return { ok: false, message: new URL(url).searchParams.get('error') ?? UNREACHABLE };
}

/** Signs in with login and password; the message of a refusal is the server's. */
export function requestSignIn(login: string, password: string): Promise<SessionOutcome> {
  return post('/api/auth/callback/credentials', { login, password }).catch(() => ({
    ok: false,
    message: UNREACHABLE,
  }));
}

/** Ends the session of this browser. */
export function requestSignOut(): Promise<SessionOutcome> {
  return post('/api/auth/signout', {}).catch(() => ({ ok: false, message: UNREACHABLE }));
}
