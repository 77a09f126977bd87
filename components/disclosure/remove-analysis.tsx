'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { removeCostAnalysisAction } from '@/lib/cost-analyses/actions';
import type { CostAnalysis } from '@/lib/cost-analyses/types';

/** Takes an analysis out of the year. */
export function RemoveAnalysis({ analysis }: { readonly analysis: CostAnalysis }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { id, version, name } = analysis;
  return (
    <ConfirmDialog
      danger
      trigger={
        <Button size="small" variant="quiet" disabled={!hydrated}>
          删除<span className="sr-only">：{name}</span>
        </Button>
      }
      title={`删除成本绩效分析：${name}`}
      consequence="它不再写入说明；原来的内容留在操作日志里。"
      confirmLabel="删除"
      onConfirm={() => removeCostAnalysisAction({ id, version })}
      onDone={() => {
        toast.success('已删除');
        router.refresh();
      }}
    />
  );
}
