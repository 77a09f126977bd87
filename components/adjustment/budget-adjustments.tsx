'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, ReasonDialog } from '@/components/ui/decision-dialog';
import { addBudgetAdjustmentAction, removeBudgetAdjustmentAction } from '@/lib/budget-adjustments/actions';
import { addBudgetAdjustmentInput } from '@/lib/budget-adjustments/schema';
import { budgetAdjustmentInWords } from '@/lib/sheet/annual-budget';
import type { SheetBudgetAdjustment, SheetMoney } from '@/lib/sheet/sheet';
import { BudgetAdjustmentList } from './budget-adjustment-list';
import { BudgetFields, type TypedAdjustment } from './budget-fields';

const BLANK: TypedAdjustment = {
  source: 'FISCAL',
  kind: '',
  date: '',
  amount: '',
  documentNumber: '',
  note: '',
};

type Props = {
  readonly projectId: string;
  readonly money: readonly SheetMoney[];
  readonly fiscalYear: number;
};

/** An evaluator records one change of the money; what was typed stays when it fails or the window is closed. */
export function AddBudgetAdjustment({ projectId, money, fiscalYear }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [typed, setTyped] = useState(BLANK);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());

  async function send() {
    const line = money.find(({ source }) => source === typed.source);
    const seenAnnual = line?.applicable ? line.annual : null;
    const read = addBudgetAdjustmentInput.safeParse({ projectId, seenAnnual, ...typed });
    const issues = read.success ? [] : read.error.issues;
    setProblems(new Map(issues.map(({ path, message }) => [path.join('.'), message])));
    if (!read.success) return { ok: false as const, error: { message: '有内容没有填好，请看各栏的提示。' } };
    return addBudgetAdjustmentAction(read.data);
  }

  function done() {
    setTyped(BLANK);
    toast.success('已登记，全年预算数和得分已重新计算。');
    router.refresh();
  }

  return (
    <ConfirmDialog
      trigger={
        <Button size="small" disabled={!hydrated} icon={<Plus aria-hidden className="size-4" />}>
          登记预算调整
        </Button>
      }
      title="登记预算调整"
      consequence="该来源的全年预算数改由年初预算数和调整记录算得，责任人不再填写；已填写的数与之不同的，须核对后才能提交。执行率和得分立即重新计算。"
      confirmLabel="登记"
      size="wide"
      onConfirm={send}
      onDone={done}
    >
      <BudgetFields typed={typed} onType={setTyped} fiscalYear={fiscalYear} problems={problems} />
    </ConfirmDialog>
  );
}

/** The adjustments of a project's money, each to be taken back where that is allowed. */
export function ProjectBudgetAdjustments({
  projectId,
  money,
  mayRemove,
}: Omit<Props, 'fiscalYear'> & { readonly mayRemove: boolean }) {
  return (
    <BudgetAdjustmentList
      money={money}
      action={
        mayRemove
          ? (adjustment) => <RemoveAdjustment projectId={projectId} adjustment={adjustment} />
          : undefined
      }
    />
  );
}

function RemoveAdjustment({
  projectId,
  adjustment,
}: {
  readonly projectId: string;
  readonly adjustment: SheetBudgetAdjustment;
}) {
  const router = useRouter();
  const hydrated = useHydrated();
  const words = budgetAdjustmentInWords(adjustment);
  return (
    <ReasonDialog
      trigger={
        <Button size="small" variant="quiet" disabled={!hydrated}>
          删除<span className="sr-only">：{words}</span>
        </Button>
      }
      title="删除预算调整记录"
      consequence={`${words}。删除后全年预算数和得分重新计算，办理记录中保留这条记录和删除原因。`}
      confirmLabel="删除"
      danger
      reasonLabel="原因"
      onConfirm={(reason) => removeBudgetAdjustmentAction({ projectId, adjustmentId: adjustment.id, reason })}
      onDone={() => {
        toast.success('已删除，全年预算数和得分已重新计算。');
        router.refresh();
      }}
    />
  );
}
