'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, ReasonDialog } from '@/components/ui/decision-dialog';
import {
  approveAppraisalAction,
  beginAppraisalAction,
  refreshAppraisalAction,
  reopenAppraisalAction,
} from '@/lib/appraisals/actions';
import type { SystemChoice } from '@/lib/appraisals/types';
import { formatScore } from '@/lib/core/decimal';
import type { AppraisalDesk } from './use-appraisal';

type Begin = { readonly projectId: string; readonly systems: readonly SystemChoice[] };

/** Begins the appraisal of a project by one of the systems. */
export function BeginDialog({ projectId, systems }: Begin) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [chosen, choose] = useState('0');
  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" disabled={!hydrated}>
          开始绩效评价
        </Button>
      }
      title="开始绩效评价"
      consequence="按所选指标体系和评价通过的自评表建立评分表；开始后指标体系不再更换。"
      confirmLabel="开始"
      onConfirm={() =>
        beginAppraisalAction({ projectId, ownSystemId: systems[Number(chosen)]?.ownId ?? null })
      }
      onDone={() => router.refresh()}
    >
      <Field label="评价指标体系">
        <Select
          value={chosen}
          onChange={({ target }) => choose(target.value)}
          options={systems.map(({ title, version }, i) => ({
            value: String(i),
            label: `${title}（第 ${version} 版）`,
          }))}
        />
      </Field>
    </ConfirmDialog>
  );
}

/** Approves what is saved; before that, everything that is missing is said beside the sheet. */
export function ApproveDialog({ desk }: { readonly desk: AppraisalDesk }) {
  const router = useRouter();
  const { projectId, opened, live, changed } = desk;
  const { missing, score } = live;
  return (
    <ConfirmDialog
      trigger={
        <Button
          disabled={changed || missing.length > 0 || opened.outdated !== null}
          title={changed ? '请先保存' : undefined}
        >
          定稿
        </Button>
      }
      title="绩效评价定稿"
      consequence={`评价得分 ${formatScore(score.total)}，等级${score.grade}。定稿后责任人可以查看，绩效评价报告以定稿为准；需要修改时须重新评价。`}
      confirmLabel="定稿"
      onConfirm={() => approveAppraisalAction({ projectId, version: opened.version })}
      onDone={() => {
        toast.success('绩效评价已定稿');
        router.refresh();
      }}
    />
  );
}

type Change = { readonly projectId: string; readonly version: number };

/** Opens an approved appraisal again, with the reason. */
export function ReopenAppraisal({ projectId, version }: Change) {
  const router = useRouter();
  const hydrated = useHydrated();
  return (
    <ReasonDialog
      trigger={<Button disabled={!hydrated}>重新评价</Button>}
      title="重新进行绩效评价"
      consequence="现在的定稿保留为一版，可以查看；之后须重新定稿。"
      confirmLabel="重新评价"
      reasonLabel="原因"
      onConfirm={(reason) => reopenAppraisalAction({ projectId, version, reason })}
      onDone={() => router.refresh()}
    />
  );
}

/** Takes the figures of the form that was approved since. */
export function RefreshAppraisal({ projectId, version }: Change) {
  const router = useRouter();
  const hydrated = useHydrated();
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" disabled={!hydrated}>
          按新的自评表更新
        </Button>
      }
      title="按新的自评表更新评分表"
      consequence="建议得分、指标值和分值按新的自评表计算；已评的得分和依据保留，自评表中已没有的指标除外。"
      confirmLabel="更新"
      onConfirm={() => refreshAppraisalAction({ projectId, version })}
      onDone={() => {
        toast.success('评分表已更新，请核对各项得分');
        router.refresh();
      }}
    />
  );
}
