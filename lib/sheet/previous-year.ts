import { toHalfWidth } from '@/lib/core/fullwidth';

type Named = { readonly level1: string; readonly level2: string; readonly name: string };

/** What the form of the year before said of one indicator, as it was printed; `actual` null: not reported. */
export type PreviousValues = { readonly target: string; readonly actual: string | null };

/** 一级, 二级 and 三级 without blanks, width of signs and the word 指标: what makes two indicators the same. */
function keyOf({ level1, level2, name }: Named): string {
  const plain = (text: string) => toHalfWidth(text).replace(/\s/g, '').replace(/指标$/, '');
  return [level1, level2, name].map(plain).join('\n');
}

/** By key, those that no other row shares it with. */
function byKey<T extends Named>(rows: readonly T[]): Map<string, T> {
  const all = new Map<string, T[]>();
  for (const row of rows) all.set(keyOf(row), [...(all.get(keyOf(row)) ?? []), row]);
  return new Map(
    [...all].flatMap(([key, [first, ...others]]) => (first && !others.length ? [[key, first]] : [])),
  );
}

/**
 * The values of the year before beside each row of this year: of the indicator with the same name under the same
 * levels. A name that a year has twice is left out, since nobody could say which is which.
 * @param before indicators of the form of the year before
 * @param rows those of this year
 * @returns by this year's indicator; rows without a counterpart are not in it
 */
export function previousValues(
  before: readonly (Named & PreviousValues)[],
  rows: readonly (Named & { readonly indicatorId: string })[],
): Readonly<Record<string, PreviousValues>> {
  const earlier = byKey(before);
  const found = [...byKey(rows)].flatMap(([key, { indicatorId }]) => {
    const row = earlier.get(key);
    return row ? [[indicatorId, { target: row.target, actual: row.actual }] as const] : [];
  });
  return Object.fromEntries(found);
}
