'use client';

import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '@/components/form/field';
import { PasswordInput } from './password-input';

/** The new password, twice. */
export function NewPasswordFields({
  password,
  repeated,
  errors,
}: {
  password: UseFormRegisterReturn;
  repeated: UseFormRegisterReturn;
  errors: { password?: { message?: string }; repeated?: { message?: string } };
}) {
  return (
    <>
      <Field
        id="password"
        label="新密码"
        hint="至少 10 个字符，同时包含字母和数字。"
        error={errors.password?.message}
      >
        <PasswordInput {...password} autoComplete="new-password" maxLength={128} />
      </Field>
      <Field id="repeated" label="再输入一次新密码" error={errors.repeated?.message}>
        <PasswordInput {...repeated} autoComplete="new-password" maxLength={128} />
      </Field>
    </>
  );
}
