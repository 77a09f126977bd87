'use client';

import { UsersRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Checkbox } from '@/components/form/checkbox';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { assignEvaluatorsAction } from '@/lib/assignments/actions';

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
      <fieldset>
        <legend className="mb-1 font-medium">评价人员</legend>
        <ul className="space-y-1">
          {choices.map(({ id, name }) => (
            <li key={id}>
              <Checkbox
                label={name}
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
            </li>
          ))}
        </ul>
        {choices.length === 0 && <p className="text-muted">本单位还没有评价人员的账号。</p>}
      </fieldset>
    </ConfirmDialog>
  );
}
