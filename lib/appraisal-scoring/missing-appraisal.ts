import { Dec } from '@/lib/core/decimal';
import type { ItemEntry } from '@/lib/department-scoring/department-sheet';
import type { Missing } from '@/lib/sheet/missing';
import type { AppraisalItem } from './appraisal-items';

/** Ids of the fields on the page; the same in the list of what is missing. */
export function appraisalField(key: string, field: 'score' | 'ground'): string {
  return `item-${key}-${field}`;
}

function missingOf({ key, name, weight, proposal }: AppraisalItem, entry: ItemEntry | undefined): Missing[] {
  const score = entry?.score ?? null;
  const at = (field: 'score' | 'ground', message: string): Missing => ({
    field: appraisalField(key, field),
    message: `${name}：${message}`,
  });
  if (score === null) return proposal ? [] : [at('score', '未评分')];
  const above = new Dec(score).greaterThan(weight) ? [at('score', `得分不能大于分值 ${weight}`)] : [];
  const differs = proposal === null || !new Dec(score).equals(proposal.score);
  const blank = (entry?.ground ?? '').trim() === '';
  const why = proposal === null ? '评分依据未填写' : '得分与建议得分不同，须填写评分依据';
  return [...above, ...(differs && blank ? [at('ground', why)] : [])];
}

/** Everything that stands between the appraisal and its approval, in the order of the sheet. */
export function missingOfAppraisal(
  items: readonly AppraisalItem[],
  entries: readonly ItemEntry[],
): Missing[] {
  return items.flatMap((item) =>
    missingOf(
      item,
      entries.find(({ itemId }) => itemId === item.key),
    ),
  );
}
