'use client';

import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { withdrawReportAction } from '@/lib/evaluations/actions';

type Props = {
  readonly project: { readonly id: string; readonly name: string };
  /** Of its evaluation */
  readonly version: number;
  /** After this it is 已退回 again, not 填报中 */
  readonly resubmitted: boolean;
  readonly small?: boolean;
};

/** 撤回: the owner takes a submitted form back and goes on with it. */
export function WithdrawDialog({ project, version, resubmitted, small = false }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  return (
    <ConfirmDialog
      trigger={
        <Button
          size={small ? 'small' : undefined}
          disabled={!hydrated}
          icon={<Undo2 aria-hidden className="size-4" />}
        >
          撤回<span className="sr-only">：{project.name}</span>
        </Button>
      }
      title="撤回提交"
      consequence={`撤回后回到“${resubmitted ? '已退回' : '填报中'}”，填写的内容全部保留，可以继续修改；改好后须重新提交，等待时间重新计算。`}
      confirmLabel="撤回"
      onConfirm={() => withdrawReportAction({ projectId: project.id, version })}
      onDone={() => {
        toast.success('已撤回，可以继续修改；改好后请重新提交。');
        router.push(`/projects/${project.id}/report`);
        router.refresh();
      }}
    />
  );
}
