'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import { dismissFindingsAction, undoDecisionAction } from '@/lib/quality/actions';
import { useOneClick } from './use-one-click';

type Seen = { readonly projectId: string; readonly key: string };

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
      about={finding.key}
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
