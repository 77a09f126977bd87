'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '@/components/form/field';
import { NumberInput } from '@/components/form/number-input';
import { tidyNumber } from '@/components/form/number-text';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Textarea } from '@/components/form/textarea';
import { Card } from '@/components/ui/card';
import { formatMoney, parseDecimal } from '@/lib/core/decimal';
import type { AddProjectInput } from '@/lib/projects/schema';
import type { NewProjectChoices } from '@/lib/projects/types';

/** Head, money and goal of the declaration form. */
export function NewProjectFields({ choices }: { choices: NewProjectChoices }) {
  const { register, formState } = useFormContext<AddProjectInput>();
  const { errors } = formState;
  return (
    <Card title="基本情况">
      <div className="grid gap-x-6 sm:grid-cols-2">
        {choices.years.length > 1 && <YearField choices={choices} />}
        <Field
          id="code"
          label="项目编码"
          required
          error={errors.code?.message}
          hint="同一年度内不能重复；尚无正式编码的，可用自编编码。"
        >
          <TextInput {...register('code')} maxLength={40} autoComplete="off" />
        </Field>
        <Field id="name" label="项目名称" required error={errors.name?.message}>
          <TextInput {...register('name')} maxLength={200} autoComplete="off" />
        </Field>
        <OwnerField choices={choices} />
        <MoneyFields />
        <Field id="goal" label="年度绩效目标" required error={errors.goal?.message} className="sm:col-span-2">
          <Textarea {...register('goal')} rows={3} maxLength={4000} />
        </Field>
        <Field
          id="reason"
          label="手工新增的原因"
          required
          error={errors.reason?.message}
          hint="例如：年中追加，预算文本中没有。记入办理记录。"
          className="sm:col-span-2"
        >
          <TextInput {...register('reason')} maxLength={500} autoComplete="off" />
        </Field>
      </div>
    </Card>
  );
}

function YearField({ choices: { years } }: { choices: NewProjectChoices }) {
  const { setValue, control } = useFormContext<AddProjectInput>();
  const [fiscalYear, unitCode] = useWatch({ control, name: ['fiscalYear', 'unitCode'] });
  const chosen = years.find((year) => year.fiscalYear === fiscalYear && year.unitCode === unitCode);
  return (
    <Field id="year" label="单位和评价年度" required className="sm:col-span-2">
      <Select
        value={chosen?.id ?? ''}
        options={years.map((year) => ({
          value: year.id,
          label: `${year.unitName}，${year.fiscalYear} 年度`,
        }))}
        onChange={(event) => {
          const year = years.find(({ id }) => id === event.target.value);
          if (!year) return;
          setValue('fiscalYear', year.fiscalYear);
          setValue('unitCode', year.unitCode);
          if (year.unitCode !== unitCode) setValue('ownerId', '');
        }}
      />
    </Field>
  );
}

/** Two persons of one name are told apart by their login. */
function ownerLabel(name: string, login: string, all: NewProjectChoices['owners']): string {
  return all.filter((owner) => owner.name === name).length > 1 ? `${name}（${login}）` : name;
}

function OwnerField({ choices }: { choices: NewProjectChoices }) {
  const { register, formState, control } = useFormContext<AddProjectInput>();
  const unitCode = useWatch({ control, name: 'unitCode' });
  const owners = choices.owners.filter((owner) => owner.unitCode === unitCode);
  return (
    <Field
      id="ownerId"
      label="项目责任人"
      required
      error={formState.errors.ownerId?.message}
      hint={owners.length === 0 ? '本单位还没有责任人账号，请系统管理员先新建。' : undefined}
    >
      <Select
        {...register('ownerId')}
        empty="请选择"
        options={owners.map(({ id, name, login }) => ({ value: id, label: ownerLabel(name, login, owners) }))}
      />
    </Field>
  );
}

function MoneyFields() {
  const { register, formState, control } = useFormContext<AddProjectInput>();
  const [fiscal, other] = useWatch({ control, name: ['fiscal', 'other'] });
  const amounts = [fiscal, other || '0'].map((text) => parseDecimal(tidyNumber(text, '万元')));
  const total =
    amounts[0] && amounts[1] ? `项目总额 ${formatMoney(amounts[0].plus(amounts[1]))} 万元` : undefined;
  return (
    <>
      <Field id="fiscal" label="财政资金" required error={formState.errors.fiscal?.message} hint={total}>
        <NumberInput {...register('fiscal')} unit="万元" maxLength={40} />
      </Field>
      <Field id="other" label="其他资金" error={formState.errors.other?.message} hint="没有则不填。">
        <NumberInput {...register('other')} unit="万元" maxLength={40} />
      </Field>
    </>
  );
}
