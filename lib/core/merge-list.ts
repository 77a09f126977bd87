import type { MergedField } from './merge-fields';

type Item = { readonly id: string };

/** Where a list is in a value, and what its items are called and say. */
export type MergedList<T, E extends Item> = {
  readonly get: (value: T) => readonly E[];
  readonly put: (value: T, items: readonly E[]) => T;
  readonly name: (item: E) => string;
  readonly words: (item: E) => string;
};

/** The item behind the nearest one before it that the list has as well, else at the beginning. */
function inserted<E extends Item>(items: readonly E[], item: E, from: readonly E[]): E[] {
  const before = from.slice(
    0,
    from.findIndex(({ id }) => id === item.id),
  );
  const nearest = before.findLast(({ id }) => items.some((one) => one.id === id));
  const at = nearest ? items.findIndex(({ id }) => id === nearest.id) + 1 : 0;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** The items of a list that two sides change, add and remove, each item as a field of its own for `mergeFields`. */
export function mergedList<T, E extends Item>(
  states: readonly T[],
  { get, put, name, words }: MergedList<T, E>,
): MergedField<T>[] {
  const known = new Map<string, E>();
  for (const item of states.flatMap((state) => get(state))) if (!known.has(item.id)) known.set(item.id, item);
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
      if (others.length === items.length) return put(into, inserted(items, item, get(from)));
      return put(
        into,
        items.map((one) => (one.id === id ? item : one)),
      );
    },
  }));
}
