'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useAction } from '@/components/ui/use-action';
import { useKeptUpon } from '@/components/ui/use-kept-upon';
import { parseDecimal } from '@/lib/core/decimal';
import { concludeRecheckAction, readRecheckAction } from '@/lib/rechecks/actions';
import type { RecheckDetails, RecheckRow } from '@/lib/rechecks/types';
import { recheckDifference, recheckTotal } from '@/lib/scoring/recheck-score';
import { mergeConclusions, standingConclusion, type TypedConclusion } from './typed';

/** The rows that are scored anew, as they are typed. */
function scoredRows(rows: readonly RecheckRow[], { scores }: TypedConclusion) {
  return rows.flatMap(({ no }) => {
    const score = scores[no]?.trim() ?? '';
    return score === '' ? [] : [{ no, score }];
  });
}

/** 复核得分 as it stands in the form; blank where a row can't be read. */
function totalOf(rows: readonly RecheckRow[], typed: TypedConclusion): string {
  const given = scoredRows(rows, typed);
  if (given.length === 0) return typed.whole;
  const read = new Map(given.map(({ no, score }) => [no, parseDecimal(score)?.toFixed() ?? null]));
  if ([...read.values()].includes(null)) return '';
  return recheckTotal(rows.map(({ no, self }) => ({ self, score: read.get(no) ?? null })));
}

/** What a 复核 found while it is typed, kept upon what stood when that began, and how it is saved. */
export function useConclusion(details: RecheckDetails) {
  const { item, rows } = details;
  const router = useRouter();
  const { pending, refused, run } = useAction();
  const { typed, ...kept } = useKeptUpon(`recheck ${item.id}`, standingConclusion(details), {
    merge: (base, mine, theirs) => mergeConclusions(rows, base, mine, theirs),
    async read() {
      const answer = await readRecheckAction({ recheckId: item.id });
      return answer.ok ? { ok: true, value: standingConclusion(answer.value) } : answer;
    },
  });
  const put = (part: Partial<TypedConclusion>) => kept.change({ ...typed, ...part });
  const total = totalOf(rows, typed);
  const value = parseDecimal(total);

  function conclude(of: TypedConclusion, version: number) {
    const { whole, opinion, demand } = of;
    const given = scoredRows(rows, of);
    const score = given.length > 0 || whole.trim() === '' ? null : whole;
    return concludeRecheckAction({ recheckId: item.id, version, score, rows: given, opinion, demand });
  }

  function save() {
    void run(
      () => kept.send(conclude),
      ({ difference }) => {
        kept.forget();
        toast.success(`复核结果已保存，差异 ${difference} 分`);
        router.refresh();
      },
    );
  }

  return {
    ...{ typed, total, pending, refused, save, put },
    ...{ restored: kept.restored, conflict: kept.conflict, resolve: kept.resolve },
    byRows: scoredRows(rows, typed).length > 0,
    difference: value && recheckDifference(value.toFixed(), item.selfScore),
  };
}
