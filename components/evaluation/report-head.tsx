'use client';

import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import { STATE_LABELS, type State } from '@/lib/workflow/states';
import type { AutosaveSession, SaveStatus } from './autosave-session';
import { SaveStatusLine } from './save-status';

/** What is filled in here, whether it is saved, and the button that submits it. */
export function ReportHead({
  opened,
  status,
  session,
  submission,
}: {
  readonly opened: EvaluationSheet;
  readonly status: SaveStatus;
  readonly session: AutosaveSession;
  readonly submission: { readonly pending: boolean; readonly submit: () => void };
}) {
  return (
    <PageHeader
      breadcrumb={[{ label: '我的填报', href: '/my' }]}
      title={opened.project.name}
      tags={<StateTag state={opened.state} saved={status.kind === 'saved' && status.at !== null} />}
      actions={
        <>
          <SaveStatusLine status={status} onRetry={() => void session.flush()} />
          <ButtonLink href={`/api/projects/${opened.project.id}/form.pdf`}>预览自评表</ButtonLink>
          <Button variant="primary" pending={submission.pending} onClick={submission.submit}>
            提交
          </Button>
        </>
      }
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
      {restored && <Alert title="已恢复本机保留的未保存内容，正在保存。" />}
    </>
  );
}
