'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import { chooseSchemeAction } from '@/lib/department/actions';
import type { DepartmentDesk } from './use-department';

/** Scores the evaluation by another scheme, with the reason. Not shown while there is one alone. */
export function SchemeDialog({ desk: { yearId, opened } }: { readonly desk: DepartmentDesk }) {
  const router = useRouter();
  const { schemes, scheme, version } = opened;
  const current = schemes.findIndex(({ id, version: of }) => id === scheme.id && of === scheme.version);
  const [chosen, choose] = useState(String(current));
  if (schemes.length < 2) return null;
  return (
    <ReasonDialog
      trigger={<Button size="small">更换评分标准</Button>}
      title="更换评分标准"
      consequence="按所选的评分标准重新计分，填写的内容不变；预算管理情况各项须核对得分。"
      confirmLabel="更换"
      reasonLabel="原因"
      onConfirm={(reason) => {
        const ownSchemeId = schemes[Number(chosen)]?.ownId ?? null;
        return chooseSchemeAction({ yearId, version, ownSchemeId, reason });
      }}
      onDone={() => {
        toast.success('评分标准已更换');
        router.refresh();
      }}
    >
      <Field label="评分标准">
        <Select
          value={chosen}
          onChange={({ target }) => choose(target.value)}
          options={schemes.map(({ title, version: of }, i) => ({
            value: String(i),
            label: `${title}（第 ${of} 版）`,
          }))}
        />
      </Field>
    </ReasonDialog>
  );
}
