'use client';

import { UsersRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { assignEvaluatorsAction } from '@/lib/assignments/actions';
import { EvaluatorTicks } from './evaluator-ticks';

type Person = { readonly id: string; readonly name: string };

/** Asks evaluators of the unit to review a project. */
export function AssignDialog({
  projectId,
  reviewers,
  choices,
}: {
  readonly projectId: string;
  readonly reviewers: readonly Person[];
  readonly choices: readonly Person[];
}) {
  const router = useRouter();
  const hydrated = useHydrated();
  const seen = reviewers.map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly string[]>(seen);
  return (
    <ConfirmDialog
      trigger={
        <Button disabled={!hydrated} icon={<UsersRound aria-hidden className="size-4" />}>
          指定评价人员
        </Button>
      }
      title="指定评价人员"
      consequence="被指定的人在“评价”页的“我负责的”中看到本项目。都不选即由本单位全部评价人员评价；其他评价人员仍可办理。"
      confirmLabel="保存"
      onConfirm={() => assignEvaluatorsAction({ projectId, seen, evaluatorIds: [...chosen] })}
      onDone={() => {
        toast.success('已保存评价人员。');
        router.refresh();
      }}
    >
      <EvaluatorTicks choices={choices} chosen={chosen} onChoose={setChosen} />
    </ConfirmDialog>
  );
}
