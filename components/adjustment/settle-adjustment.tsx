'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, ReasonDialog } from '@/components/ui/decision-dialog';
import { targetInWords } from '@/lib/sheet/adjusted-target';
import {
  approveAdjustmentAction,
  refuseAdjustmentAction,
  withdrawAdjustmentAction,
} from '@/lib/target-adjustments/actions';
import type { TargetAdjustment } from '@/lib/target-adjustments/types';

type Props = { readonly projectId: string; readonly adjustment: TargetAdjustment };

function useSettled(words: string) {
  const router = useRouter();
  return () => {
    toast.success(words);
    router.refresh();
  };
}

/** What it is about, for a button that stands in a list of like ones. */
function Subject({ adjustment }: Pick<Props, 'adjustment'>) {
  return <span className="sr-only">：{adjustment.indicator}</span>;
}

/** Approves or refuses a request that waits. */
export function DecideAdjustment({ projectId, adjustment }: Props) {
  const hydrated = useHydrated();
  const { id: adjustmentId, version, indicator, from, to, documentNumber } = adjustment;
  const input = { projectId, adjustmentId, version };
  const approved = useSettled('已批准，得分按调整后指标值重新计算。');
  const refused = useSettled('已退回申请，指标值不变。');
  return (
    <span className="flex flex-wrap gap-2">
      <ConfirmDialog
        trigger={
          <Button size="small" variant="primary" disabled={!hydrated}>
            批准
            <Subject adjustment={adjustment} />
          </Button>
        }
        title="批准目标调整"
        consequence={`“${indicator}”由“${targetInWords(from)}”调整为“${targetInWords(to)}”（${documentNumber}）。得分从现在起按调整后指标值计算，原指标值保留并一同打印；原来确认过的指标含义如与新指标值不符，须重新确认。`}
        confirmLabel="批准"
        onConfirm={() => approveAdjustmentAction(input)}
        onDone={approved}
      />
      <ReasonDialog
        trigger={
          <Button size="small" disabled={!hydrated}>
            不批准
            <Subject adjustment={adjustment} />
          </Button>
        }
        title="不批准目标调整"
        consequence={`“${indicator}”仍按“${targetInWords(from)}”计分，责任人可以修改后重新申请。`}
        confirmLabel="不批准"
        reasonLabel="原因"
        reasonHint="责任人会看到，至少 2 个字。"
        maxLength={1000}
        onConfirm={(reason) => refuseAdjustmentAction({ ...input, reason })}
        onDone={refused}
      />
    </span>
  );
}

/** Takes back one's own request that waits. */
export function WithdrawAdjustment({ projectId, adjustment }: Props) {
  const hydrated = useHydrated();
  const { id: adjustmentId, version, indicator, from } = adjustment;
  const withdrawn = useSettled('已撤回申请。');
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" disabled={!hydrated}>
          撤回申请
          <Subject adjustment={adjustment} />
        </Button>
      }
      title="撤回目标调整申请"
      consequence={`“${indicator}”仍按“${targetInWords(from)}”计分。申请保留在记录中，可以重新申请。`}
      confirmLabel="撤回申请"
      onConfirm={() => withdrawAdjustmentAction({ projectId, adjustmentId, version })}
      onDone={withdrawn}
    />
  );
}
