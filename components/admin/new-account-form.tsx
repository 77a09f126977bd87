'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { submitted } from '@/components/account/refusal';
import { Checkbox } from '@/components/form/checkbox';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { belongsToUnit, ROLE_LABELS, ROLES } from '@/lib/access/roles';
import type { UnitChoice } from '@/lib/units/types';
import { createUser } from '@/lib/users/actions';
import {
  type CreateUserInput,
  createUserInput,
  MANAGES_RULES_HINT,
  MANAGES_RULES_LABEL,
} from '@/lib/users/schema';
import type { IssuedLink } from '@/lib/users/types';
import { IssuedLinkPanel } from './issued-link-panel';

const FIELDS = ['name', 'role', 'unitCode', 'section', 'managesRules', 'login', 'phone'] as const;

export function NewAccountForm({ units }: { units: readonly UnitChoice[] }) {
  const hydrated = useHydrated();
  const [link, setLink] = useState<IssuedLink | null>(null);
  const only = units.length === 1 ? units[0]!.code : '';
  const { register, handleSubmit, setError, watch, reset, formState } = useForm<CreateUserInput>({
    resolver: zodResolver(createUserInput),
    defaultValues: {
      name: '',
      role: 'EVALUATOR',
      unitCode: only,
      section: '',
      login: '',
      phone: '',
      managesRules: false,
    },
  });
  const { errors, isSubmitting } = formState;
  const role = watch('role');
  const needsUnit = belongsToUnit(role);

  const submit = handleSubmit(async (values) => {
    const done = await submitted<CreateUserInput, IssuedLink>(() => createUser(values), FIELDS, setError);
    if (done) setLink(done.value);
  });

  if (link) {
    return (
      <IssuedLinkPanel link={link}>
        <Button
          size="small"
          onClick={() => {
            reset();
            setLink(null);
          }}
        >
          再新建一个
        </Button>
        <ButtonLink size="small" href={`/admin/users/${link.userId}`}>
          查看这个账号
        </ButtonLink>
      </IssuedLinkPanel>
    );
  }
  return (
    <Card>
      <form onSubmit={submit} noValidate className="max-w-[32rem]">
        {errors.root?.message && (
          <Alert tone="bad" live>
            {errors.root.message}
          </Alert>
        )}
        <Field id="name" label="姓名" required error={errors.name?.message}>
          <TextInput {...register('name')} maxLength={50} autoComplete="off" autoFocus />
        </Field>
        <Field id="role" label="角色" required error={errors.role?.message}>
          <Select
            {...register('role', { deps: 'unitCode' })}
            options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
          />
        </Field>
        {needsUnit && (
          <Field
            id="unitCode"
            label="单位"
            required
            error={errors.unitCode?.message}
            hint={units.length === 0 ? '还没有单位：先导入一份预算文本，单位会随之建立。' : undefined}
          >
            <Select
              {...register('unitCode', { shouldUnregister: true })}
              empty="请选择单位"
              options={units.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
            />
          </Field>
        )}
        <Field
          id="section"
          label="科室"
          hint="项目责任人的科室列入汇总表；没有可不填。"
          error={errors.section?.message}
        >
          <TextInput {...register('section')} maxLength={30} autoComplete="off" />
        </Field>
        {role === 'EVALUATOR' && (
          <Field
            id="managesRules"
            label="权限"
            group
            error={errors.managesRules?.message}
            hint={MANAGES_RULES_HINT}
          >
            <Checkbox {...register('managesRules', { shouldUnregister: true })} label={MANAGES_RULES_LABEL} />
          </Field>
        )}
        <Field
          id="login"
          label="登录名"
          hint="不填则用姓名的拼音，重名时自动加数字。"
          error={errors.login?.message}
        >
          <TextInput {...register('login')} maxLength={32} autoComplete="off" autoCapitalize="none" />
        </Field>
        <Field id="phone" label="联系电话" error={errors.phone?.message}>
          <TextInput {...register('phone')} type="tel" maxLength={20} autoComplete="off" />
        </Field>
        <SubmitButton disabled={!hydrated} pending={isSubmitting}>
          创建账号并生成邀请链接
        </SubmitButton>
      </form>
    </Card>
  );
}
