'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { Field } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { changePassword } from '@/lib/users/actions';
import { changePasswordInput } from '@/lib/users/schema';
import { NewPasswordFields } from './new-password-fields';
import { PasswordInput } from './password-input';
import { submitted } from './refusal';
import { requestSignIn } from './session-requests';

/** Changes the own password. The change ends every session, so the form signs in again with the new one. */
export function PasswordChangeForm({ login }: { login: string }) {
  const hydrated = useHydrated();
  const { register, handleSubmit, setError, formState } = useForm<z.input<typeof changePasswordInput>>({
    resolver: zodResolver(changePasswordInput),
    defaultValues: { current: '', password: '', repeated: '' },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;

  const submit = handleSubmit(async (input) => {
    const done = await submitted(() => changePassword(input), ['current', 'password', 'repeated'], setError);
    if (!done) return;
    const again = await requestSignIn(done.value.login, input.password);
    const signIn = `/sign-in?login=${encodeURIComponent(done.value.login)}&done=password`;
    window.location.assign(again.ok ? '/' : signIn);
  });

  return (
    <form onSubmit={submit} noValidate className="max-w-[24rem]">
      {errors.root?.message && (
        <Alert tone="bad" live>
          {errors.root.message}
        </Alert>
      )}
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <Field id="current" label="当前密码" error={errors.current?.message}>
        <PasswordInput {...register('current')} autoComplete="current-password" maxLength={256} autoFocus />
      </Field>
      <NewPasswordFields password={register('password')} repeated={register('repeated')} errors={errors} />
      <SubmitButton disabled={!hydrated} pending={isSubmitting || isSubmitSuccessful}>
        保存新密码
      </SubmitButton>
    </form>
  );
}
