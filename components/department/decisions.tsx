'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, ReasonDialog } from '@/components/ui/decision-dialog';
import { formatScore } from '@/lib/core/decimal';
import {
  approveDepartmentAction,
  beginDepartmentAction,
  reopenDepartmentAction,
} from '@/lib/department/actions';
import { REPORT_TEXT_LABELS, REPORT_TEXTS } from '@/lib/department-scoring/department-sheet';
import type { DepartmentDesk } from './use-department';

/** Begins the evaluation of a year. */
export function BeginButton({ yearId }: { readonly yearId: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" disabled={!hydrated}>
          开始部门整体自评
        </Button>
      }
      title="开始部门整体自评"
      consequence="按预算文本的申报表建立整体绩效目标，之后可以更正、增加或移除。"
      confirmLabel="开始"
      onConfirm={() => beginDepartmentAction({ yearId })}
      onDone={() => router.refresh()}
    />
  );
}

/** What the report will say 未填写 of, before it is approved so; 自评工作开展情况 has sentences of its own. */
function unwritten({ typed: { texts } }: DepartmentDesk): string {
  const blank = REPORT_TEXTS.filter((key) => key !== 'work' && texts[key].trim() === '');
  if (blank.length === 0) return '';
  const names = blank.map((key) => `“${REPORT_TEXT_LABELS[key]}”`).join('、');
  return `${names}还没有写，自评报告中将印出“未填写”；要写请先取消。`;
}

/** Approves what is saved; before that, everything that is missing is said beside the page. */
export function ApproveDialog({ desk }: { readonly desk: DepartmentDesk }) {
  const router = useRouter();
  const { yearId, opened, live, changed } = desk;
  const { missing, score, department } = live;
  const { count, approved } = department.projects;
  const open = count - approved;
  return (
    <ConfirmDialog
      trigger={
        <Button disabled={changed || missing.length > 0} title={changed ? '请先保存' : undefined}>
          定稿
        </Button>
      }
      title="部门整体自评定稿"
      consequence={`总分 ${formatScore(score.total)}，等级${score.grade}。定稿后内容不再随项目变化，自评表和自评报告以定稿为准；需要修改时须重新填报。${
        open > 0 ? `还有 ${open} 个项目没有评价通过，资金按目前填报的数计算。` : ''
      }${unwritten(desk)}`}
      confirmLabel="定稿"
      onConfirm={() => approveDepartmentAction({ yearId, version: opened.version })}
      onDone={() => {
        toast.success('部门整体自评已定稿');
        router.refresh();
      }}
    />
  );
}

/** Opens an approved evaluation again, with the reason. */
export function ReopenDialog({ yearId, version }: { readonly yearId: string; readonly version: number }) {
  const router = useRouter();
  const hydrated = useHydrated();
  return (
    <ReasonDialog
      trigger={<Button disabled={!hydrated}>重新填报</Button>}
      title="重新填报部门整体自评"
      consequence="现在的定稿保留为一版，可以查看和下载；之后须重新定稿。"
      confirmLabel="重新填报"
      reasonLabel="原因"
      onConfirm={(reason) => reopenDepartmentAction({ yearId, version, reason })}
      onDone={() => router.refresh()}
    />
  );
}
