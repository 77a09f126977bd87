import { type FieldMerge, type MergedField, mergeFields } from './merge-fields';

type Item = { readonly id: string };

/** Where a list is in a value, and what its items are called and say. */
export type MergedList<T, E extends Item> = {
  readonly get: (value: T) => readonly E[];
  readonly put: (value: T, items: readonly E[]) => T;
  readonly name: (item: E) => string;
  readonly words: (item: E) => string;
};

type Sides<T> = { readonly base: T; readonly mine: T; readonly theirs: T };

const has = (items: readonly Item[], { id }: Item) => items.some((one) => one.id === id);

/** My list with the items that the other side added in the very same words under their ids: they are one item. */
function withSharedIds<E extends Item>(
  words: MergedList<unknown, E>['words'],
  { base, mine, theirs }: Sides<readonly E[]>,
): E[] {
  const free = theirs.filter((item) => !has(base, item) && !has(mine, item));
  return mine.map((item) => {
    if (has(base, item) || has(theirs, item)) return item;
    const at = free.findIndex((one) => words(one) === words(item));
    const [twin] = at < 0 ? [] : free.splice(at, 1);
    return twin ? { ...item, id: twin.id } : item;
  });
}

/** What was added stands behind the nearest item before it that the list has, and behind what others added there. */
function inserted<E extends Item>(items: readonly E[], item: E, { base, mine }: Sides<readonly E[]>): E[] {
  const before = mine.slice(
    0,
    mine.findIndex(({ id }) => id === item.id),
  );
  const nearest = before.findLast((one) => has(items, one));
  let at = nearest ? items.findIndex(({ id }) => id === nearest.id) + 1 : 0;
  for (let next = items[at]; next && !has(base, next) && !has(mine, next); next = items[at]) at += 1;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** Each item of a list that two sides change, add and remove, as a field of its own. */
function itemFields<T, E extends Item>(
  { get, put, name, words }: MergedList<T, E>,
  sides: Sides<readonly E[]>,
): MergedField<T>[] {
  const known = new Map<string, E>();
  for (const item of [...sides.base, ...sides.theirs, ...sides.mine])
    if (!known.has(item.id)) known.set(item.id, item);
  const of = (value: T, id: string) => get(value).find((item) => item.id === id);
  return [...known].map(([id, first]) => ({
    field: name(first),
    words(value) {
      const item = of(value, id);
      return item ? words(item) : null;
    },
    take(into, from) {
      const [item, items] = [of(from, id), get(into)];
      const others = items.filter((one) => one.id !== id);
      if (!item) return put(into, others);
      if (others.length === items.length) return put(into, inserted(items, item, sides));
      return put(
        into,
        items.map((one) => (one.id === id ? item : one)),
      );
    },
  }));
}

/** `mergeFields` of a value that has a list as well, whose items two sides change, add and remove. */
export function mergeWithList<T, E extends Item>(
  fields: readonly MergedField<T>[],
  list: MergedList<T, E>,
  { base, mine, theirs }: Sides<T>,
): FieldMerge<T> {
  const [before, their] = [list.get(base), list.get(theirs)];
  const my = withSharedIds(list.words, { base: before, mine: list.get(mine), theirs: their });
  const items = itemFields(list, { base: before, mine: my, theirs: their });
  return mergeFields([...fields, ...items], base, list.put(mine, my), theirs);
}
