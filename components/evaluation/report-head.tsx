'use client';

import { Threads } from '@/components/comments/threads';
import { useThreads } from '@/components/comments/threads-context';
import { ThreadLinks } from '@/components/comments/unresolved-threads';
import { DeadlineSentence } from '@/components/stages/deadline-tag';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import { STATE_LABELS, type State } from '@/lib/workflow/states';
import type { AutosaveSession } from './autosave-session';

/** Where I am and what is filled in here. */
export function ReportHead({
  opened,
  session,
}: {
  readonly opened: EvaluationSheet;
  readonly session: AutosaveSession;
}) {
  return (
    <PageHeader
      breadcrumb={[{ label: '我的填报', href: '/my' }]}
      title={opened.project.name}
      tags={<StateTag state={opened.state} saved={session.acknowledgedVersion > opened.version} />}
    >
      <DeadlineSentence deadline={opened.deadline} />
    </PageHeader>
  );
}

/** The first save starts the draft; the tag says so without a reload. */
function StateTag({ state, saved }: { readonly state: State; readonly saved: boolean }) {
  const shown = state === 'NOT_STARTED' && saved ? 'DRAFTING' : state;
  return <Tag tone={shown === 'RETURNED' ? 'warning' : 'info'}>{STATE_LABELS[shown]}</Tag>;
}

/** Why the form came back, and what this browser had kept. */
export function ReportNotices({
  opened,
  restored,
}: {
  readonly opened: EvaluationSheet;
  readonly restored: boolean;
}) {
  const { threads } = useThreads();
  const general = threads.some(({ indicatorId }) => indicatorId === null);
  const open = threads.filter(({ state }) => state === 'open');
  return (
    <>
      {opened.state === 'RETURNED' && (
        <Alert tone="warning" title={`评价人员退回：${opened.returnReason ?? ''}`}>
          填写的内容都已保留，修改后请重新提交。
        </Alert>
      )}
      {open.length > 0 && (
        <Alert tone="warning" title={`有 ${open.length} 条批注待处理`}>
          <ThreadLinks threads={open} />
        </Alert>
      )}
      {general && (
        <Card title="对整份自评表的批注">
          <Threads indicatorId={null} subject="整份自评表" />
        </Card>
      )}
      {opened.adjustmentWaits && (
        <Alert tone="warning" title="有目标调整申请等待评价人员批准">
          批准之前按现行指标值计分，自评表不能提交。可在
          <TextLink href={`/projects/${opened.project.id}#target-adjustments`}>项目页</TextLink>
          查看或撤回申请。
        </Alert>
      )}
      {restored && <Alert title="已恢复上次未保存的内容，请核对。" />}
    </>
  );
}
