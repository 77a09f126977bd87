import type { FieldMerge } from '@/lib/core/merge-fields';
import { mergeFields } from '@/lib/core/merge-fields';
import type { ItemEntry } from '@/lib/department-scoring/department-sheet';
import { readItemScore } from '@/lib/department-scoring/typed-department';
import type { Missing } from '@/lib/sheet/missing';
import type { AppraisalItem } from './appraisal-items';
import { appraisalField } from './missing-appraisal';

export type TypedEntry = { readonly score: string; readonly ground: string };

/** What stands in the inputs by item, as typed: letters in a number field included. */
export type TypedAppraisal = Readonly<Record<string, TypedEntry>>;

const BLANK: TypedEntry = { score: '', ground: '' };

/** The inputs of a page that shows those entries. */
export function typedAppraisalOf(
  items: readonly AppraisalItem[],
  entries: readonly ItemEntry[],
): TypedAppraisal {
  return Object.fromEntries(
    items.map(({ key }) => {
      const entry = entries.find(({ itemId }) => itemId === key);
      return [key, { score: entry?.score ?? '', ground: entry?.ground ?? '' }];
    }),
  );
}

/** What the inputs say; what is no value counts as blank and is listed in `problems`. */
export function readTypedAppraisal(
  items: readonly AppraisalItem[],
  typed: TypedAppraisal,
): { readonly entries: readonly ItemEntry[]; readonly problems: readonly Missing[] } {
  const read = items.map(({ key }) => {
    const { score, ground } = typed[key] ?? BLANK;
    return { key, ground, result: readItemScore(score) };
  });
  return {
    entries: read.map(({ key, ground, result }) => ({
      ...{ itemId: key, ground },
      score: result.ok ? result.value : null,
    })),
    problems: read.flatMap(({ key, result }) =>
      result.ok ? [] : [{ field: appraisalField(key, 'score'), message: result.error }],
    ),
  };
}

/** What two people typed upon the same state, field by field, in the words of the page. */
export function mergeTypedAppraisals(
  items: readonly Pick<AppraisalItem, 'key' | 'name'>[],
  base: TypedAppraisal,
  mine: TypedAppraisal,
  theirs: TypedAppraisal,
): FieldMerge<TypedAppraisal> {
  const fields = items.flatMap(({ key, name }) =>
    (['score', 'ground'] as const).map((field) => ({
      field: `${name}：${field === 'score' ? '得分' : '评分依据'}`,
      words: (typed: TypedAppraisal) => typed[key]?.[field] || null,
      take: (into: TypedAppraisal, from: TypedAppraisal): TypedAppraisal => ({
        ...into,
        [key]: { ...(into[key] ?? BLANK), [field]: from[key]?.[field] ?? '' },
      }),
    })),
  );
  return mergeFields(fields, base, mine, theirs);
}
