'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { TextInput } from '@/components/form/text-input';
import { Alert } from '@/components/ui/alert';
import { answered } from '@/components/ui/answered';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { Dialog } from '@/components/ui/dialog';
import { useDecision } from '@/components/ui/use-decision';
import {
  copyRuleSetAction,
  deleteDraftAction,
  publishDraftAction,
  reviseRuleSetAction,
} from '@/lib/rules/actions';
import type { RuleSetRef } from '@/lib/rules/schema';
import type { RuleSetDetails } from '@/lib/rules/types';
import { comparisonHref } from './addresses';
import { ruleSetHref } from './rule-set-href';

/** What may be done with one version: copy it, begin the next one, or edit, publish and delete a draft. */
export function RuleSetActions({ details }: { readonly details: RuleSetDetails }) {
  const { mayManage, draft, shipped, otherVersions } = details;
  const ref = { ruleSetId: details.ruleSetId, version: details.version };
  const hasDraft = otherVersions.some((other) => other.draft);
  return (
    <>
      {!draft && <ButtonLink href={comparisonHref(null, { b: ref })}>与年度规则对比</ButtonLink>}
      {mayManage && <CopyDialog details={details} />}
      {mayManage && !draft && !shipped && !hasDraft && <ReviseButton of={ref} />}
      {mayManage && draft && (
        <>
          <DeleteDialog of={ref} revision={details.revision ?? 0} />
          <PublishDialog of={ref} revision={details.revision ?? 0} />
          <ButtonLink variant="primary" href={`${ruleSetHref(ref)}/edit`}>
            修改草稿
          </ButtonLink>
        </>
      )}
    </>
  );
}

function CopyDialog({ details }: { readonly details: RuleSetDetails }) {
  const router = useRouter();
  const decision = useDecision({});
  const [title, setTitle] = useState(`${details.title}（副本）`.slice(0, 60));

  async function copy() {
    const { ruleSetId, version } = details;
    const answer = await copyRuleSetAction({ ruleSetId, version, title });
    if (answer.ok) router.push(`${ruleSetHref(answer.value)}/edit`);
    return answer;
  }

  return (
    <Dialog
      open={decision.open}
      onOpenChange={decision.show}
      trigger={<Button>复制</Button>}
      title="复制为本单位的规则"
      description="复制后是一份草稿，可以修改每一项；发布后才能用于年度评价。原规则不变。"
      footer={
        <Button variant="primary" pending={decision.pending} onClick={() => void decision.run(copy)}>
          复制并修改
        </Button>
      }
    >
      {decision.error && (
        <Alert tone="bad" live>
          {decision.error}
        </Alert>
      )}
      <Field id="title" label="新规则的名称" required className="!mb-0">
        <TextInput value={title} maxLength={60} onChange={({ target }) => setTitle(target.value)} />
      </Field>
    </Dialog>
  );
}

function ReviseButton({ of }: { readonly of: RuleSetRef }) {
  const router = useRouter();
  const [pending, setPending] = useState(false);

  async function revise() {
    setPending(true);
    const answer = await answered(reviseRuleSetAction(of));
    setPending(false);
    if (answer?.ok) return router.push(`${ruleSetHref(answer.value)}/edit`);
    toast.error(answer ? answer.error.message : '没有收到服务器的答复，请检查网络后重试。');
  }

  return (
    <Button pending={pending} onClick={() => void revise()}>
      新建版本
    </Button>
  );
}

type DraftProps = { readonly of: RuleSetRef; readonly revision: number };

/** Publishing can't be undone: the version stays as it is for good. */
export function PublishDialog({ of, revision }: DraftProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button>发布</Button>}
      title={`发布第 ${of.version} 版`}
      consequence="发布后这个版本不能再修改，可以用于年度评价；以后要改，只能新建版本。各年度的得分现在不变。"
      confirmLabel="发布"
      onConfirm={() => publishDraftAction({ ...of, revision })}
      onDone={() => {
        toast.success('已发布');
        router.push(ruleSetHref(of));
        router.refresh();
      }}
    />
  );
}

function DeleteDialog({ of, revision }: DraftProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button>删除草稿</Button>}
      title="删除这份草稿"
      consequence="草稿还没有用于任何年度，删除后不能恢复。"
      confirmLabel="删除"
      danger
      onConfirm={() => deleteDraftAction({ ...of, revision })}
      onDone={() => {
        toast.success('草稿已删除');
        router.push('/rules');
      }}
    />
  );
}
