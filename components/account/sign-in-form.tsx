'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Field } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { Alert } from '@/components/ui/alert';
import { PasswordInput } from './password-input';
import { requestSignIn } from './session-requests';

type Attempt = { readonly login: string; readonly error: string | null };

/** `next` is a path of this site, checked by the page. A refusal keeps the login and empties the password. */
export function SignInForm({ login, next }: { login: string; next: string }) {
  const password = useRef<HTMLInputElement>(null);
  const [attempt, signIn, pending] = useActionState(
    async (_earlier: Attempt, form: FormData): Promise<Attempt> => {
      const typed = String(form.get('login') ?? '');
      const outcome = await requestSignIn(typed, String(form.get('password') ?? ''));
      if (!outcome.ok) return { login: typed, error: outcome.message };
      window.location.assign(next);
      return new Promise(() => {}); // waits until the next page is there
    },
    { login, error: null },
  );
  useEffect(() => {
    if (attempt.error) password.current?.focus();
  }, [attempt]);

  return (
    <form action={signIn}>
      {attempt.error && (
        <Alert tone="bad" live>
          {attempt.error}
        </Alert>
      )}
      <Field label="登录名" id="login">
        <TextInput
          name="login"
          defaultValue={attempt.login}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={64}
          autoFocus={login === ''}
          required
        />
      </Field>
      <Field label="密码" id="password">
        <PasswordInput
          ref={password}
          name="password"
          autoComplete="current-password"
          maxLength={256}
          autoFocus={login !== ''}
          required
        />
      </Field>
      <SubmitButton pending={pending} className="w-full">
        登录
      </SubmitButton>
    </form>
  );
}
