'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { SubmitButton } from '@/components/form/submit-button';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { acceptLink } from '@/lib/users/actions';
import { acceptLinkInput } from '@/lib/users/schema';
import { NewPasswordFields } from './new-password-fields';
import { submitted } from './refusal';

/** Sets the password of a one-time link's account, then leads to signing in. */
export function LinkForm({ token, login }: { token: string; login: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { register, handleSubmit, setError, formState } = useForm<z.input<typeof acceptLinkInput>>({
    resolver: zodResolver(acceptLinkInput),
    defaultValues: { token, password: '', repeated: '' },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;

  const submit = handleSubmit(async (input) => {
    const done = await submitted(() => acceptLink(input), ['password', 'repeated'], setError);
    if (done) router.replace(`/sign-in?login=${encodeURIComponent(done.value.login)}&done=password`);
  });

  return (
    <form onSubmit={submit} noValidate>
      {errors.root?.message && (
        <Alert tone="bad" live>
          {errors.root.message}
        </Alert>
      )}
      {/* Tells password managers which account the new password belongs to. */}
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <NewPasswordFields password={register('password')} repeated={register('repeated')} errors={errors} />
      <SubmitButton disabled={!hydrated} pending={isSubmitting || isSubmitSuccessful} className="w-full">
        设置密码
      </SubmitButton>
    </form>
  );
}
