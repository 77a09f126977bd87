import type { BudgetIndicator } from '../budget-document';
import { compareRows, formsOf, type Originals, type RowComparison } from './corrections';
import { cellContent, INDICATOR_FIELDS, type IndicatorField } from './declared';

/**
 * An indicator before (`from`) and after (`to`), each by its place in its list (from 0), null where it is not in it.
 * `moved`: it stands elsewhere among the rows that both have.
 */
export type RowChange = RowComparison & {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly from: number | null;
  readonly to: number | null;
  readonly moved: boolean;
};

type Rows = readonly BudgetIndicator[];
/** Each row in every form in which the later list may have it */
type Forms = readonly Rows[];

/** From this likeness of names on, two rows of the same 二级 are one that was reworded. */
const ALIKE = 0.5;

function bigrams(text: string): string[] {
  const characters = [...text.replace(/\s/g, '')];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** The share of neighbouring characters that two texts have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)];
  if (left.length + right.length === 0) return 1;
  const rest = [...right];
  const common = left.filter((pair) => {
    const found = rest.indexOf(pair);
    if (found >= 0) rest.splice(found, 1);
    return found >= 0;
  });
  return (2 * common.length) / (left.length + right.length);
}

/** Pairs the rows left over that have the same key, first with first. */
function pairByKey(
  before: Forms,
  after: Rows,
  pairs: Map<number, number>,
  key: (row: BudgetIndicator) => string,
) {
  const taken = new Set(pairs.values());
  const waiting = new Map<string, number[]>();
  before.forEach((forms, from) => {
    for (const text of new Set(forms.map(key))) {
      const others = waiting.get(text);
      if (others) others.push(from);
      else waiting.set(text, [from]);
    }
  });
  after.forEach((row, to) => {
    if (pairs.has(to)) return;
    const candidates = waiting.get(key(row)) ?? [];
    while (taken.has(candidates[0] ?? -1)) candidates.shift();
    const from = candidates.shift();
    if (from === undefined) return;
    pairs.set(to, from);
    taken.add(from);
  });
}

/** Pairs what is left over within a 二级 by how alike the names are, the likest first. */
function pairByLikeness(before: Forms, after: Rows, pairs: Map<number, number>): void {
  const taken = new Set(pairs.values());
  const candidates = after.flatMap((row, to) =>
    pairs.has(to)
      ? []
      : before.flatMap((forms, from) => {
          const { level1, level2 } = forms[0]!;
          if (taken.has(from) || level1 !== row.level1 || level2 !== row.level2) return [];
          const names = new Set(forms.map(({ name }) => name));
          const like = Math.max(...[...names].map((name) => likeness(name, row.name)));
          return like >= ALIKE ? [{ from, to, like }] : [];
        }),
  );
  for (const { from, to } of candidates.sort((a, b) => b.like - a.like)) {
    if (pairs.has(to) || taken.has(from)) continue;
    pairs.set(to, from);
    taken.add(from);
  }
}

/** Of these numbers, a longest rising run: what is not in it has moved. */
function risingRun(numbers: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const number of numbers) {
    const before = best.filter((run) => run.at(-1)! < number).sort((a, b) => b.length - a.length)[0];
    best.push([...(before ?? []), number]);
  }
  return new Set(best.sort((a, b) => b.length - a.length)[0] ?? []);
}

function paired(before: Forms, after: Rows): Map<number, number> {
  const pairs = new Map<number, number>();
  const keys = Object.keys(INDICATOR_FIELDS) as IndicatorField[];
  pairByKey(before, after, pairs, (row) => JSON.stringify(keys.map((key) => cellContent(key, row[key]))));
  pairByKey(before, after, pairs, ({ level1, level2, name }) => JSON.stringify([level1, level2, name]));
  pairByKey(before, after, pairs, ({ name }) => name);
  pairByLikeness(before, after, pairs);
  return pairs;
}

/**
 * Puts the indicators of a project before and after beside each other: the same ones by their content, then by
 * their level and name, by their name, and by a name that is much like it within the same 二级.
 * @param originals what earlier rows said before they were corrected, by their place: either text is the row's own
 * @returns all rows of both, in the order of the later list; what was removed follows the row that it followed
 */
export function alignIndicators(
  before: Rows,
  after: Rows,
  originals: readonly Originals[] = [],
): RowChange[] {
  const pairs = paired(
    before.map((row, from) => formsOf(row, originals[from] ?? [])),
    after,
  );
  const still = risingRun(after.flatMap((_, to) => pairs.get(to) ?? []));
  const rows: RowChange[] = after.map((row, to) => {
    const from = pairs.get(to) ?? null;
    if (from === null) return { kind: 'added', from, to, moved: false, fields: [], kept: {} };
    const compared = compareRows(before[from]!, originals[from] ?? [], row);
    const kind = compared.fields.length === 0 ? 'same' : 'changed';
    return { kind, from, to, moved: !still.has(from), ...compared };
  });
  const kept = new Set(pairs.values());
  before.forEach((_, from) => {
    if (kept.has(from)) return;
    const above = from === 0 ? -1 : rows.findIndex((row) => row.from === from - 1);
    rows.splice(above + 1, 0, { kind: 'removed', from, to: null, moved: false, fields: [], kept: {} });
  });
  return rows;
}
