'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog, ReasonDialog } from '@/components/ui/decision-dialog';
import { acceptSuggestionsAction, dismissFindingsAction, undoDecisionAction } from '@/lib/quality/actions';

type Seen = { readonly projectId: string; readonly key: string };
type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly message: string } };

const LOST = '没有收到服务器的答复，操作可能没有完成。请检查网络，刷新页面确认后再试。';

/** Runs one action at a time; the button stays busy until the page shows what came of it. */
function useOneClick(words: string) {
  const router = useRouter();
  const [refreshing, startTransition] = useTransition();
  const [pending, setPending] = useState(false);

  async function run(call: () => Promise<Answer>): Promise<void> {
    setPending(true);
    const failure = await call().then(
      (answer) => (answer.ok ? null : answer.error.message),
      () => LOST,
    );
    setPending(false);
    if (failure === null) toast.success(words);
    else toast.error(failure);
    startTransition(() => router.refresh());
  }

  return { pending: pending || refreshing, run };
}

/** Carries out the suggestion; it can be taken back, so nothing is asked. */
export function AcceptButton({ finding, subject }: { readonly finding: Seen; readonly subject: string }) {
  const { pending, run } = useOneClick('已接受建议，原文已保留');
  return (
    <Button
      size="small"
      pending={pending}
      onClick={() => void run(() => acceptSuggestionsAction({ findings: [finding] }))}
    >
      接受建议
      <span className="sr-only">：{subject}</span>
    </Button>
  );
}

/** Leaves the finding as it is, with a reason. */
export function DismissButton({ finding, subject }: { readonly finding: Seen; readonly subject: string }) {
  const router = useRouter();
  return (
    <ReasonDialog
      trigger={
        <Button size="small" variant="quiet">
          忽略
          <span className="sr-only">：{subject}</span>
        </Button>
      }
      title="忽略这处问题"
      consequence="指标文字不变，问题移到“已忽略”，可以撤销；文字以后有改动的会重新列出。"
      reasonLabel="原因"
      confirmLabel="忽略"
      onConfirm={(reason) => dismissFindingsAction({ findings: [finding], reason })}
      onDone={() => {
        toast.success('已忽略');
        router.refresh();
      }}
    />
  );
}

/** Takes an accepted suggestion or a dismissal back. */
export function UndoButton({
  projectId,
  decisionId,
  label,
  subject,
}: {
  readonly projectId: string;
  readonly decisionId: string;
  readonly label: string;
  readonly subject: string;
}) {
  const { pending, run } = useOneClick('已撤销');
  return (
    <Button
      size="small"
      pending={pending}
      onClick={() => void run(() => undoDecisionAction({ projectId, decisionId }))}
    >
      {label}
      <span className="sr-only">：{subject}</span>
    </Button>
  );
}

/** Carries out every safe suggestion of the page at once, after asking. */
export function AcceptPageButton({ findings }: { readonly findings: readonly Seen[] }) {
  const router = useRouter();
  const count = findings.length;
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">接受本页 {count} 条建议</Button>}
      title={`接受本页 ${count} 条建议`}
      consequence="只包括可以一键接受的建议。指标文字按建议改动，原文保留并可逐条恢复；涉及的项目重新计分，正在填报的责任人会看到内容已有变化。"
      confirmLabel={`接受 ${count} 条`}
      onConfirm={() => acceptSuggestionsAction({ findings: [...findings] })}
      onDone={() => {
        toast.success(`已接受 ${count} 条建议，原文已保留`);
        router.refresh();
      }}
    />
  );
}

/** Leaves like findings of the page as they are, with one reason. */
export function DismissPageButton({ findings }: { readonly findings: readonly Seen[] }) {
  const router = useRouter();
  const count = findings.length;
  return (
    <ReasonDialog
      trigger={<Button>忽略本页 {count} 处</Button>}
      title={`忽略本页 ${count} 处问题`}
      consequence="指标文字不变，这些问题移到“已忽略”，可以逐条撤销；文字以后有改动的会重新列出。"
      reasonLabel="原因"
      confirmLabel={`忽略 ${count} 处`}
      onConfirm={(reason) => dismissFindingsAction({ findings: [...findings], reason })}
      onDone={() => {
        toast.success(`已忽略 ${count} 处`);
        router.refresh();
      }}
    />
  );
}
