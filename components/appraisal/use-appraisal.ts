'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { toast } from 'sonner';
import { useAction } from '@/components/ui/use-action';
import { useKeptUpon } from '@/components/ui/use-kept-upon';
import { missingOfAppraisal } from '@/lib/appraisal-scoring/missing-appraisal';
import { scoreAppraisal } from '@/lib/appraisal-scoring/score-appraisal';
import {
  mergeTypedAppraisals,
  readTypedAppraisal,
  type TypedAppraisal,
  type TypedEntry,
  typedAppraisalOf,
} from '@/lib/appraisal-scoring/typed-appraisal';
import { readAppraisalAction, saveAppraisalAction } from '@/lib/appraisals/actions';
import type { AppraisalView, StandingAppraisal } from '@/lib/appraisals/types';
import type { Standing } from '@/lib/core/merge-fields';

export type AppraisalDesk = ReturnType<typeof useAppraisal>;

function standingOf(
  { entries, version, savedAt, savedByName }: StandingAppraisal,
  items: AppraisalView['items'],
): Standing<TypedAppraisal> {
  const saves = savedAt && savedByName ? [{ at: savedAt, byName: savedByName }] : [];
  return { value: typedAppraisalOf(items, entries), version, saves };
}

/** What the inputs amount to at this moment: their score, wrong entries by field, what is missing. */
function useLive({ items, ruleSet }: AppraisalView, typed: TypedAppraisal) {
  return useMemo(() => {
    const { entries, problems } = readTypedAppraisal(items, typed);
    const byField = new Map(problems.map(({ field, message }) => [field, message]));
    const missing = [
      ...problems.map(({ field, message }) => ({ field, message: `填写有误：${message}` })),
      ...missingOfAppraisal(items, entries).filter(({ field }) => !byField.has(field)),
    ];
    return { entries, score: scoreAppraisal(items, entries, ruleSet), missing, problems: byField };
  }, [items, ruleSet, typed]);
}

/** What is typed on the score sheet, kept upon what stood when that began, and how it is saved. */
export function useAppraisal(projectId: string, opened: AppraisalView) {
  const router = useRouter();
  const { items, entries } = opened;
  const { pending, refused, run } = useAction();
  const kept = useKeptUpon(`appraisal ${projectId}`, standingOf(opened, items), {
    merge: (base, mine, theirs) => mergeTypedAppraisals(items, base, mine, theirs),
    async read() {
      const answer = await readAppraisalAction({ projectId });
      return answer.ok ? { ok: true, value: standingOf(answer.value, items) } : answer;
    },
  });
  const { typed, restored } = kept;
  const live = useLive(opened, typed);

  function save() {
    if (live.problems.size > 0)
      return void toast.error(`有 ${live.problems.size} 处填写有误，请改正后再保存，填写的内容保留在本机。`);
    void run(
      () =>
        kept.send((of, version) => {
          const read = readTypedAppraisal(items, of).entries.map((entry) => ({ ...entry }));
          return saveAppraisalAction({ projectId, version, entries: read });
        }),
      () => {
        kept.forget();
        toast.success('已保存');
        router.refresh();
      },
    );
  }

  return {
    ...{ projectId, opened, typed, live, pending, refused, restored, save },
    changed: JSON.stringify(typed) !== JSON.stringify(typedAppraisalOf(items, entries)),
    conflict: kept.conflict,
    resolve: kept.resolve,
    put: (key: string, entry: TypedEntry) => kept.change({ ...typed, [key]: entry }),
  };
}
