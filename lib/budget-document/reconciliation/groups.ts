import type { Place } from '../source';
import { compareItem } from './compare';
import { type Figure, rowsFigure, worth } from './figure';
import type { ReconciliationItem } from './reconciliation';

/** Rows under their keys, in the order of the first of each. */
export function grouped<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Rows that belong together (a class, a source), and what they come to. */
export type Group = { readonly name: string; readonly code: string | null; readonly figure: Figure };

type Row = { readonly row: number; readonly place: Place };

/**
 * Groups rows of a table and sums one amount of each group.
 * @param groupOf the key, name and code of a row's group; null leaves the row out
 */
export function groupsOf<T extends Row>(
  table: { readonly no: string; readonly rows: readonly T[] },
  label: string,
  amount: (row: T) => string | null,
  groupOf: (row: T) => { readonly key: string; readonly name: string; readonly code: string | null } | null,
): ReadonlyMap<string, Group> {
  const described = table.rows.flatMap((row) => {
    const group = groupOf(row);
    return group ? [{ row, group }] : [];
  });
  return new Map(
    [...grouped(described, ({ group }) => group.key)].map(([key, members]) => {
      const [{ row: first, group }] = members;
      const figure = rowsFigure(
        table.no,
        label,
        members.map(({ row }) => amount(row)),
        first,
      );
      return [key, { name: group.name, code: group.code, figure }];
    }),
  );
}

/** What is said about a group that only one side has, or whose amounts differ. */
export type GroupReasons = {
  readonly onlyLeft: string;
  readonly onlyRight: string;
  readonly different: string;
};

/** The groups in which both sides differ; a group without money needs no counterpart. */
export function compareGroups(
  left: ReadonlyMap<string, Group>,
  right: ReadonlyMap<string, Group>,
  reasons: GroupReasons,
): readonly ReconciliationItem[] {
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const [a, b] = [left.get(key), right.get(key)];
    const reason = a && b ? reasons.different : a ? reasons.onlyLeft : reasons.onlyRight;
    const alone = a && b ? null : (a ?? b);
    if (alone && worth(alone.figure).isZero()) return [];
    const named = a ?? b ?? { name: key, code: null };
    return compareItem(named, a?.figure ?? null, b?.figure ?? null, reason) ?? [];
  });
}

/** The amounts that groups were made of. */
export function shownIn(groups: ReadonlyMap<string, Group>): readonly string[] {
  return [...groups.values()].flatMap(({ figure }) => figure.shown);
}
