'use client';

import { type FormEvent, useEffect, useId, useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { onSignedOut, tellSignedIn } from '@/components/ui/signed-out';
import { PasswordInput } from './password-input';
import { requestSignIn } from './session-requests';

type Person = { readonly name: string; readonly login: string };

/**
 * Over the page whose session has ended: the same person signs in again, and everything typed stays where it is.
 * Another person goes through the sign-in page, on which nothing of this one's is left.
 */
export function SignInAgain({ name, login }: Person) {
  const formId = useId();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  useEffect(
    () =>
      onSignedOut((reason) => {
        setWhy(reason);
        setOpen(true);
      }),
    [],
  );

  function show(next: boolean) {
    if (pending) return;
    setOpen(next);
    setPassword('');
    setRefused(null);
  }

  async function signIn(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const outcome = await requestSignIn(login, password);
    setPending(false);
    setPassword('');
    setRefused(outcome.ok ? null : outcome.message);
    if (!outcome.ok) return;
    setOpen(false);
    toast.success('已重新登录。');
    tellSignedIn();
  }

  return (
    <Dialog
      open={open}
      onOpenChange={show}
      title="请重新登录"
      description={`${why ?? '登录已过期。'}页面上填写的内容都还在；登录后，没有存上的内容会自动保存，没有完成的操作请再点一次。`}
      footer={
        <>
          <Button onClick={() => show(false)} disabled={pending}>
            稍后
          </Button>
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            登录
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void signIn(event)}>
        {refused && (
          <Alert tone="bad" live>
            {refused}
          </Alert>
        )}
        <p className="mb-3">
          账号：{name}（{login}）
        </p>
        <input type="text" name="username" value={login} readOnly autoComplete="username" hidden />
        <Field label="密码" className="mb-0">
          <PasswordInput
            value={password}
            autoComplete="current-password"
            maxLength={256}
            autoFocus
            required
            onChange={({ target }) => setPassword(target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
