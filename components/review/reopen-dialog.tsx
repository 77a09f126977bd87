'use client';

import { RotateCcw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { NewReportDate } from '@/components/stages/new-report-date';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import { reopenAction } from '@/lib/frozen-forms/actions';
import type { StageLine } from '@/lib/stages/types';

type Props = {
  readonly projectId: string;
  /** Of its evaluation */
  readonly version: number;
  readonly published: boolean;
  /** The dates of 填报 for the project; null where it has none */
  readonly report: StageLine | null;
};

/** 重新评价: a frozen form goes back to its owner; what was frozen stays as a version. */
export function ReopenDialog({ projectId, version, published, report }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [until, setUntil] = useState('');
  return (
    <ReasonDialog
      trigger={
        <Button disabled={!hydrated} icon={<RotateCcw aria-hidden className="size-4" />}>
          重新评价
        </Button>
      }
      title="重新评价"
      consequence={`项目回到“已退回”，由责任人修改后重新提交；已填内容、批注和认定全部保留。现在的定稿保留为一个版本，随时可以查看和下载，下载的 PDF 标明已被取代。${published ? '项目不再是“已公开”，已对外发出的文件须另行更正。' : ''}得分改按本年度现行的评分规则计算。`}
      confirmLabel="重新评价"
      danger
      reasonLabel="原因"
      reasonHint="责任人会看到，并记入办理记录。至少 2 个字。"
      maxLength={1000}
      onConfirm={(reason) =>
        reopenAction({ projectId, version, reason, reportUntil: until === '' ? null : until })
      }
      onDone={() => {
        toast.success('已退回责任人重新评价，原定稿保留为版本。');
        router.refresh();
      }}
    >
      {report && <NewReportDate needed={report.status.kind === 'closed'} value={until} onChange={setUntil} />}
    </ReasonDialog>
  );
}
