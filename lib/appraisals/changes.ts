import type { AppraisalItem } from '@/lib/appraisal-scoring/appraisal-items';
import type { Change } from '@/lib/audit/events';
import type { ItemEntry } from '@/lib/department-scoring/department-sheet';

const LABELS = { score: '得分', ground: '评分依据' } as const;

/** What differs between two states of a score sheet, in the words of the page. */
export function appraisalChanges(
  items: readonly AppraisalItem[],
  before: readonly ItemEntry[],
  after: readonly ItemEntry[],
): Change[] {
  return items.flatMap(({ key, name }) => {
    const [from, to] = [before, after].map((entries) => entries.find(({ itemId }) => itemId === key));
    return (['score', 'ground'] as const).flatMap((field) => {
      const [was, is] = [from?.[field] || null, to?.[field] || null];
      return was === is ? [] : [{ field: `${name}：${LABELS[field]}`, from: was, to: is }];
    });
  });
}
