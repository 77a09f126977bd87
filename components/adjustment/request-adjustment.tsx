'use client';

import { FilePenLine } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { requestAdjustmentAction } from '@/lib/target-adjustments/actions';
import { requestAdjustmentInput } from '@/lib/target-adjustments/schema';
import type { AdjustableIndicator } from '@/lib/target-adjustments/types';
import { RequestFields, type TypedRequest } from './request-fields';

const BLANK: TypedRequest = {
  indicatorId: '',
  nature: '',
  target: '',
  unitOfMeasure: '',
  documentNumber: '',
  reason: '',
};

type Props = { readonly projectId: string; readonly indicators: readonly AdjustableIndicator[] };

/** An owner asks for another 年度指标值; what was typed stays when the request fails or the window is closed. */
export function RequestAdjustment({ projectId, indicators }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [typed, setTyped] = useState(BLANK);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());

  async function send() {
    const { indicatorId, documentNumber, reason, ...to } = typed;
    const indicator = indicators.find(({ id }) => id === indicatorId);
    if (!indicator) {
      setProblems(new Map([['indicatorId', '请选择要调整的指标']]));
      return refused('请选择要调整的指标');
    }
    const { nature, target, unitOfMeasure } = indicator;
    const seen = { nature, target, unitOfMeasure };
    const input = { projectId, indicatorId, seen, to, documentNumber, reason };
    const read = requestAdjustmentInput.safeParse(input);
    const issues = read.success ? [] : read.error.issues;
    setProblems(new Map(issues.map(({ path, message }) => [path.join('.'), message])));
    if (issues[0]) return refused('有内容没有填好，请看各栏的提示。');
    return requestAdjustmentAction(input);
  }

  function done() {
    setTyped(BLANK);
    toast.success('已提出申请，等待评价人员批准。');
    router.refresh();
  }

  return (
    <ConfirmDialog
      trigger={
        <Button size="small" disabled={!hydrated} icon={<FilePenLine aria-hidden className="size-4" />}>
          申请调整绩效目标
        </Button>
      }
      title="申请调整绩效目标"
      consequence="批准后按调整后指标值计分，原指标值保留，两者一同打印在自评表上。批准之前仍按现行指标值计分，且自评表不能提交。"
      confirmLabel="提出申请"
      size="wide"
      onConfirm={send}
      onDone={done}
    >
      <RequestFields typed={typed} onType={setTyped} indicators={indicators} problems={problems} />
    </ConfirmDialog>
  );
}

function refused(message: string) {
  return { ok: false as const, error: { message } };
}
