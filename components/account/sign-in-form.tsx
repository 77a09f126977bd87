'use client';

import { type FormEvent, useState } from 'react';
import { Field } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { Alert } from '@/components/ui/alert';
import { PasswordInput } from './password-input';
import { requestSignIn } from './session-requests';

/** `next` is a path of this site, checked by the page. */
export function SignInForm({ login, next }: { login: string; next: string }) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (name: string) => String(new FormData(form).get(name) ?? '');
    setPending(true);
    setError(null);
    const outcome = await requestSignIn(text('login'), text('password'));
    if (outcome.ok) return window.location.assign(next);
    setPending(false);
    setError(outcome.message);
    const password = form.elements.namedItem('password');
    if (password instanceof HTMLInputElement) password.select();
  }

  return (
    // POST keeps the password out of the address when the form is sent before its script has loaded.
    <form method="post" onSubmit={submit}>
      {error && (
        <Alert tone="bad" live>
          {error}
        </Alert>
      )}
      <Field label="登录名" id="login">
        <TextInput
          name="login"
          defaultValue={login}
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
