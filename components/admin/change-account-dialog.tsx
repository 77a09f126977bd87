'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { submitted } from '@/components/account/refusal';
import { Checkbox } from '@/components/form/checkbox';
import { Field } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { changeUser } from '@/lib/users/actions';
import {
  type ChangeUserInput,
  changeUserInput,
  MANAGES_RULES_HINT,
  MANAGES_RULES_LABEL,
} from '@/lib/users/schema';
import type { AccountDetails } from '@/lib/users/types';

/** Corrects a name, telephone number or 科室, and an evaluator's right to administer rule sets. */
export function ChangeAccountDialog({ account }: { account: AccountDetails }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const formId = useId();
  const isEvaluator = account.role === 'EVALUATOR';
  const { register, handleSubmit, setError, reset, formState } = useForm<ChangeUserInput>({
    resolver: zodResolver(changeUserInput),
    values: {
      userId: account.id,
      version: account.version,
      name: account.name,
      phone: account.phone ?? '',
      section: account.section ?? '',
      managesRules: account.managesRules,
    },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    const done = await submitted<ChangeUserInput, unknown>(
      () => changeUser(values),
      ['name', 'phone', 'section'],
      setError,
    );
    if (!done) return;
    setOpen(false);
    toast.success('账号信息已保存');
    router.refresh();
  });

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) reset();
        setOpen(next);
      }}
      trigger={<Button>修改账号信息</Button>}
      title={`修改 ${account.name} 的账号信息`}
      description="这里的修改不影响项目表单上已有的负责人姓名；登录名、角色和单位不能修改。"
      footer={
        <SubmitButton form={formId} pending={isSubmitting}>
          保存
        </SubmitButton>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        {errors.root?.message && (
          <Alert tone="bad" live>
            {errors.root.message}
          </Alert>
        )}
        <Field id="name" label="姓名" required error={errors.name?.message}>
          <TextInput {...register('name')} maxLength={50} autoComplete="off" />
        </Field>
        <Field id="phone" label="联系电话" error={errors.phone?.message}>
          <TextInput {...register('phone')} type="tel" maxLength={20} autoComplete="off" />
        </Field>
        <Field
          id="section"
          label="科室"
          error={errors.section?.message}
          className={isEvaluator ? undefined : 'mb-0'}
        >
          <TextInput {...register('section')} maxLength={30} autoComplete="off" />
        </Field>
        {isEvaluator && (
          <Field id="managesRules" label="权限" group hint={MANAGES_RULES_HINT} className="mb-0">
            <Checkbox {...register('managesRules')} label={MANAGES_RULES_LABEL} />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
