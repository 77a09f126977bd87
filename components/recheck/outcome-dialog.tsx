'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { useKept } from '@/components/ui/kept';
import { reportOutcomeAction } from '@/lib/rechecks/actions';
import type { RecheckItem } from '@/lib/rechecks/types';

/** 整改结果: what the owner did about what was demanded. */
export function OutcomeDialog({ item: { id, version, demand, outcome } }: { readonly item: RecheckItem }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { value: text, change: setText, forget } = useKept(`outcome ${id}`, outcome);
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant={outcome === '' ? 'primary' : 'secondary'} disabled={!hydrated}>
          {outcome === '' ? '报告整改结果' : '修改整改结果'}
        </Button>
      }
      title="报告整改结果"
      consequence={<span className="whitespace-pre-line">整改要求：{demand}</span>}
      confirmLabel="保存"
      onConfirm={() => reportOutcomeAction({ recheckId: id, version, outcome: text })}
      onDone={() => {
        forget();
        toast.success('整改结果已保存');
        router.refresh();
      }}
    >
      <Field label="整改结果" required className="mb-0">
        <Textarea rows={4} maxLength={2000} value={text} onChange={({ target }) => setText(target.value)} />
      </Field>
    </ConfirmDialog>
  );
}
