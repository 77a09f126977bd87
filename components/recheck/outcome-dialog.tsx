'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { useHydrated } from '@/components/form/use-hydrated';
import { BothSides } from '@/components/ui/both-sides';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { useKeptUpon } from '@/components/ui/use-kept-upon';
import { readRecheckAction, reportOutcomeAction } from '@/lib/rechecks/actions';
import type { RecheckItem } from '@/lib/rechecks/types';
import { mergeOutcomes, standingOutcome } from './typed';

function useOutcome(item: RecheckItem) {
  return useKeptUpon(`outcome ${item.id}`, standingOutcome(item), {
    merge: mergeOutcomes,
    async read() {
      const answer = await readRecheckAction({ recheckId: item.id });
      return answer.ok ? { ok: true, value: standingOutcome(answer.value.item) } : answer;
    },
  });
}

/** 整改结果: what the owner did about what was demanded. */
export function OutcomeDialog({ item }: { readonly item: RecheckItem }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const { typed, conflict, ...kept } = useOutcome(item);
  return (
    <>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button size="small" variant={item.outcome === '' ? 'primary' : 'secondary'} disabled={!hydrated}>
            {item.outcome === '' ? '报告整改结果' : '修改整改结果'}
          </Button>
        }
        title="报告整改结果"
        consequence={<span className="whitespace-pre-line">整改要求：{typed.demand}</span>}
        confirmLabel="保存"
        onConfirm={() =>
          kept.send(({ outcome }, version) => reportOutcomeAction({ recheckId: item.id, version, outcome }))
        }
        onDone={() => {
          kept.forget();
          toast.success('整改结果已保存');
          router.refresh();
        }}
      >
        <Field label="整改结果" required className="mb-0">
          <Textarea
            rows={4}
            maxLength={2000}
            value={typed.outcome}
            onChange={({ target }) => kept.change({ ...typed, outcome: target.value })}
          />
        </Field>
      </ConfirmDialog>
      {open && conflict && (
        <BothSides
          what="整改情况"
          saves={conflict.saves}
          both={conflict.both}
          onMine={() => kept.resolve(conflict.both.mine)}
          onTheirs={() => kept.resolve(conflict.both.theirs)}
        />
      )}
    </>
  );
}
