export type Login = { readonly login: string; readonly password: string };

function cookies(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Signs in as the browser does. @returns the cookies of the session */
export async function signIn(url: string, { login, password }: Login): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies(csrf) },
    body: new URLSearchParams({ csrfToken, login, password, json: 'true' }),
  });
  const session = cookies(response);
  if (!session.includes('session-token')) throw new Error(`signing in answered ${response.status}`);
  return session;
}
