'use client';

import { UserRoundCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DateInput } from '@/components/form/date-input';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import { appointDeputyAction } from '@/lib/deputies/actions';
import type { Deputies } from '@/lib/deputies/types';

/** Names who acts for a person in a period. */
export function AppointDialog({ deputies }: { readonly deputies: Deputies }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { userId: principalId, name, candidates, today } = deputies;
  const [deputyId, setDeputyId] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  return (
    <ReasonDialog
      trigger={
        <Button
          variant="primary"
          disabled={!hydrated || candidates.length === 0}
          icon={<UserRoundCheck aria-hidden className="size-4" />}
        >
          指定代办人
        </Button>
      }
      title="指定代办人"
      consequence={`期间内，代办人可以查看并办理 ${name} 的项目，以代办人本人的名义，记录写明“代 ${name}”。代办人不能再转给别人；${name} 本人仍可办理。`}
      confirmLabel="指定"
      reasonLabel="原因"
      reasonHint="例如外出培训、休假。至少 2 个字。"
      onConfirm={(reason) => appointDeputyAction({ principalId, deputyId, from, until, reason })}
      onDone={() => {
        toast.success('已指定代办人。');
        setDeputyId('');
        setUntil('');
        router.refresh();
      }}
    >
      <Field label="代办人" hint="本单位同一角色、账号在用的人员。" required>
        <Select
          value={deputyId}
          empty="请选择"
          options={candidates.map((person) => ({ value: person.id, label: person.name }))}
          onChange={({ target }) => setDeputyId(target.value)}
        />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label="从" required>
          <DateInput value={from} min={today} onChange={({ target }) => setFrom(target.value)} />
        </Field>
        <Field label="到" hint="含当天。" required>
          <DateInput value={until} min={from} onChange={({ target }) => setUntil(target.value)} />
        </Field>
      </div>
    </ReasonDialog>
  );
}
