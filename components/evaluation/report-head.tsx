'use client';

import { Alert } from '@/components/ui/alert';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
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
    />
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
  const general = opened.comments.filter((comment) => comment.indicatorId === null);
  return (
    <>
      {opened.state === 'RETURNED' && (
        <Alert tone="warning" title={`评价人员退回：${opened.returnReason ?? ''}`}>
          {general.map((comment) => (
            <p key={comment.id}>
              {comment.authorName}：{comment.text}
            </p>
          ))}
          填写的内容都已保留，修改后请重新提交。
        </Alert>
      )}
      {restored && <Alert title="已恢复上次未保存的内容，请核对。" />}
    </>
  );
}
