'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { FROZEN_FORM_STEPS, type FrozenFormStep } from './frozen-form-steps';

type Props = {
  readonly step: FrozenFormStep;
  readonly item: { readonly projectId: string; readonly version: number; readonly sha256: string };
  /** Total and grade of the frozen form */
  readonly result: ReactNode;
};

/** 审定 or 公开 of one project, with the hash of what it is about. */
export function FrozenFormStepDialog({ step, item, result }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { label, consequence, done, take } = FROZEN_FORM_STEPS[step];

  async function confirm() {
    const answer = await take({ items: [item] });
    if (!answer.ok) return answer;
    const refused = answer.value[0]?.refused ?? null;
    return refused === null ? ({ ok: true } as const) : { ok: false as const, error: { message: refused } };
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" disabled={!hydrated}>
          {label}
        </Button>
      }
      title={label}
      consequence={
        <>
          {result}。{consequence}
          <span className="mt-2 block break-all text-xs">定稿 SHA-256 {item.sha256}</span>
        </>
      }
      confirmLabel={label}
      onConfirm={confirm}
      onDone={() => {
        toast.success(done);
        router.refresh();
      }}
    />
  );
}
