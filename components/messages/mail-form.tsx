'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { submitted } from '@/components/account/refusal';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { setMailSettingsAction } from '@/lib/messages/actions';
import { type MailSettingsInput, mailSettingsInput } from '@/lib/messages/schema';
import { MAIL_CHOICES, type MailSettings } from '@/lib/messages/types';

const OPTIONS = Object.entries(MAIL_CHOICES).map(([value, label]) => ({ value, label }));

/** Where messages go by mail, and how often. */
export function MailForm({ email, choice, isSent }: MailSettings) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { register, handleSubmit, setError, formState } = useForm<MailSettingsInput>({
    resolver: zodResolver(mailSettingsInput),
    defaultValues: { email: email ?? '', choice: email === null ? 'NONE' : choice },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (input) => {
    const done = await submitted(() => setMailSettingsAction(input), ['email', 'choice'], setError);
    if (!done) return;
    toast.success('已保存邮件提醒设置。');
    router.refresh();
  });

  return (
    <form onSubmit={submit} noValidate className="max-w-[28rem]">
      {!isSent && (
        <Alert tone="info" title="本系统尚未接通邮件服务">
          设置会保存；接通之前，消息只在本页显示。
        </Alert>
      )}
      {errors.root?.message && (
        <Alert tone="bad" live>
          {errors.root.message}
        </Alert>
      )}
      <Field id="email" label="邮箱" error={errors.email?.message}>
        <TextInput {...register('email')} type="email" autoComplete="email" maxLength={254} />
      </Field>
      <Field
        id="choice"
        label="发送方式"
        error={errors.choice?.message}
        hint="汇总在每天 8:30 发出，只列出尚未在系统中看过的消息。"
      >
        <Select {...register('choice')} options={OPTIONS} />
      </Field>
      <SubmitButton disabled={!hydrated} pending={isSubmitting}>
        保存
      </SubmitButton>
    </form>
  );
}
