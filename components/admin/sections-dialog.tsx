'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { submitted } from '@/components/account/refusal';
import { Field } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { Textarea } from '@/components/form/textarea';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { setSections } from '@/lib/users/actions';
import { type SetSectionsInput, setSectionsInput } from '@/lib/users/schema';

/** 科室 of many accounts at once, pasted from a spreadsheet. */
export function SectionsDialog() {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const formId = useId();
  const { register, handleSubmit, setError, reset, formState } = useForm<SetSectionsInput>({
    resolver: zodResolver(setSectionsInput),
    defaultValues: { text: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    const done = await submitted<SetSectionsInput, { changed: number }>(
      () => setSections(values),
      ['text'],
      setError,
    );
    if (!done) return;
    setOpen(false);
    reset();
    toast.success(`已更新 ${done.value.changed} 个账号的科室`);
    router.refresh();
  });

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>批量设置科室</Button>}
      title="批量设置科室"
      description="从 Excel 复制两列：姓名（或登录名）、科室。科室留空表示清除；有一行对不上，就全部不保存。"
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
        <Field
          id="text"
          label="姓名和科室"
          required
          hint="每行一人，例如：林秋月	城市管理办公室"
          error={errors.text?.message}
          className="mb-0"
        >
          <Textarea {...register('text')} rows={10} />
        </Field>
      </form>
    </Dialog>
  );
}
