/** A field that both sides changed to different values, in words; null is "no value". */
export type Clash = { readonly field: string; readonly mine: string | null; readonly theirs: string | null };

export type FieldMerge<T> = {
  /** Their state with my changes on top */
  readonly mine: T;
  /** Their state with my changes where they changed nothing */
  readonly theirs: T;
  readonly clashes: readonly Clash[];
  /** What they changed, but for what I changed to the very same: empty where there is nothing to tell */
  readonly theirChanges: readonly { readonly field: string; readonly to: string | null }[];
};

/** What can change by itself: its words, which say whether it did, and how it is taken over. */
export type MergedField<T> = {
  /** What it is called; fields of one name are told apart by a number */
  readonly field: string;
  readonly words: (value: T) => string | null;
  readonly take: (into: T, from: T) => T;
};

/** What stands on the server: the value, its version, and who saved it when. */
export type Standing<T> = {
  readonly value: T;
  readonly version: number;
  readonly saves: readonly { readonly byName: string; readonly at: string }[];
};

/** Each name once: that of a second field of the same name says so. */
function distinct(names: readonly string[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const name of names) {
    let own = name;
    for (let no = 2; used.has(own); no += 1) own = `${name}（第 ${no} 个）`;
    used.add(own);
  }
  return used;
}

/**
 * What two sides changed since `base`, field by field. What one side alone changed is taken; where both did, nothing is
 * decided here: both states are handed back.
 */
export function mergeFields<T>(
  fields: readonly MergedField<T>[],
  base: T,
  mine: T,
  theirs: T,
): FieldMerge<T> {
  const names = [...distinct(fields.map(({ field }) => field))];
  const sides = fields.map(({ words, take }, i) => {
    const field = names[i]!;
    const [from, my, their] = [words(base), words(mine), words(theirs)];
    return { field, take, my, their, isMine: my !== from, isTheirs: their !== from && their !== my };
  });
  const take = (taken: typeof sides) => taken.reduce((into, side) => side.take(into, mine), theirs);
  return {
    mine: take(sides.filter(({ isMine }) => isMine)),
    theirs: take(sides.filter(({ isMine, isTheirs }) => isMine && !isTheirs)),
    clashes: sides
      .filter(({ isMine, isTheirs }) => isMine && isTheirs)
      .map(({ field, my, their }) => ({ field, mine: my, theirs: their })),
    theirChanges: sides.filter(({ isTheirs }) => isTheirs).map(({ field, their }) => ({ field, to: their })),
  };
}
