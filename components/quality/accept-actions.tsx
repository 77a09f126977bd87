'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { acceptSuggestionsAction } from '@/lib/quality/actions';
import type { Suggestion } from './acceptable';
import { TextChanges } from './text-change';
import { useOneClick } from './use-one-click';

const ACCEPTED = '已接受建议，原文已保留';

function seen(suggestions: readonly Suggestion[]) {
  return suggestions.map(({ projectId, key }) => ({ projectId, key }));
}

/** Carries out a suggestion that alters the writing alone; it can be taken back, so nothing is asked. */
export function AcceptButton({ suggestion, subject }: { suggestion: Suggestion; subject: string }) {
  const { pending, run } = useOneClick(ACCEPTED);
  return (
    <Button
      size="small"
      pending={pending}
      onClick={() => void run(() => acceptSuggestionsAction({ findings: seen([suggestion]) }))}
    >
      接受建议
      <span className="sr-only">：{subject}</span>
    </Button>
  );
}

/** Carries out a suggestion that may change what was meant, after both texts were shown. */
export function AcceptJudgementButton({ suggestion, subject }: { suggestion: Suggestion; subject: string }) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={
        <Button size="small">
          核对后接受
          <span className="sr-only">：{subject}</span>
        </Button>
      }
      title="核对并接受这条建议"
      consequence="这条建议换成另一个数值、性质或单位，请先核对哪一个是对的。指标文字按建议改动，原文保留并可恢复；项目重新计分。"
      confirmLabel="接受"
      onConfirm={() => acceptSuggestionsAction({ findings: seen([suggestion]) })}
      onDone={() => {
        toast.success(ACCEPTED);
        router.refresh();
      }}
    >
      <ChangeList suggestions={[suggestion]} />
    </ConfirmDialog>
  );
}

/** Carries out every suggestion of the page that alters the writing alone, after all of them were shown. */
export function AcceptPageButton({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const router = useRouter();
  const count = suggestions.length;
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">接受本页 {count} 条建议</Button>}
      title={`接受本页 ${count} 条建议`}
      consequence="只包括只改写法、不改意思的建议；换成另一个数值、性质或单位的不在其中，须逐条核对后接受。下列文字按建议改动，原文保留并可逐条恢复；涉及的项目重新计分，正在填报的责任人会看到内容已有变化。"
      confirmLabel={`接受 ${count} 条`}
      size="wide"
      onConfirm={() => acceptSuggestionsAction({ findings: seen(suggestions) })}
      onDone={() => {
        toast.success(`已接受 ${count} 条建议，原文已保留`);
        router.refresh();
      }}
    >
      <ChangeList suggestions={suggestions} />
    </ConfirmDialog>
  );
}

function ChangeList({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <section
      aria-label="将要改动的文字"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
      tabIndex={0}
      className="max-h-[50dvh] overflow-y-auto rounded border border-line"
    >
      <ul className="divide-y divide-line">
        {suggestions.map(({ key, project, indicator, changes }) => (
          <li key={key} className="px-3 py-2">
            <span className="block text-sm text-muted">{project}</span>
            <span className="break-words">{indicator}</span>
            <TextChanges changes={changes} done={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
