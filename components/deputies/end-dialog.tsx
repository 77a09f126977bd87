'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { endDeputyAction } from '@/lib/deputies/actions';
import type { Appointment } from '@/lib/deputies/types';

/** Ends an appointment before its time. */
export function EndDialog({ appointment }: { readonly appointment: Appointment }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { id, deputyName, principalName, standing } = appointment;
  const label = standing === 'now' ? '提前结束' : '取消';
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" disabled={!hydrated}>
          {label}
          <span className="sr-only">：{deputyName}</span>
        </Button>
      }
      title={`${label}代办`}
      consequence={`${deputyName} 从现在起不能再代 ${principalName} 办理。已经办理的都保留。`}
      confirmLabel={label}
      danger
      onConfirm={() => endDeputyAction({ appointmentId: id })}
      onDone={() => {
        toast.success('代办已结束。');
        router.refresh();
      }}
    />
  );
}
