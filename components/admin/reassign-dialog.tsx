'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { submitted } from '@/components/account/refusal';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { Textarea } from '@/components/form/textarea';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { reassignProjects } from '@/lib/users/actions';
import { reassignProjectsInput } from '@/lib/users/schema';
import type { AssignedOwner } from '@/lib/users/types';

const formInput = reassignProjectsInput.pick({ ownerId: true, reason: true });
type FormInput = z.input<typeof formInput>;

/** To whom the chosen projects go, and why. */
export function ReassignDialog({
  projects,
  owners,
  onDone,
}: {
  projects: readonly { readonly id: string; readonly version: number }[];
  owners: readonly AssignedOwner[];
  onDone: (moved: number) => void;
}) {
  const [open, setOpen] = useState(false);
  const formId = useId();
  const { register, handleSubmit, setError, reset, formState } = useForm<FormInput>({
    resolver: zodResolver(formInput),
    defaultValues: { ownerId: '', reason: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    const done = await submitted<FormInput, { moved: number }>(
      () => reassignProjects({ ...values, projects: [...projects] }),
      ['ownerId', 'reason'],
      setError,
    );
    if (!done) return;
    setOpen(false);
    reset();
    onDone(done.value.moved);
  });

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" disabled={projects.length === 0}>
          调整责任人
        </Button>
      }
      title={`调整 ${projects.length} 个项目的责任人`}
      description="原责任人随即看不到这些项目；已填报的内容保留，由新责任人接着填报。"
      footer={
        <SubmitButton form={formId} pending={isSubmitting}>
          调整责任人
        </SubmitButton>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        {errors.root?.message && (
          <Alert tone="bad" live>
            {errors.root.message}
          </Alert>
        )}
        <Field id="ownerId" label="新的项目责任人" required error={errors.ownerId?.message}>
          <Select
            {...register('ownerId')}
            empty="请选择"
            options={owners
              .filter(({ disabled }) => !disabled)
              .map(({ id, name, login }) => ({ value: id, label: `${name}（${login}）` }))}
          />
        </Field>
        <Field id="reason" label="原因" required error={errors.reason?.message} className="mb-0">
          <Textarea {...register('reason')} maxLength={500} rows={3} />
        </Field>
      </form>
    </Dialog>
  );
}
