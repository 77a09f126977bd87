import { describe, expect, it } from 'vitest';
import { DEFAULT_SYSTEM } from './shipped-systems';
import { mergeTypedSystems, type TypedSystem } from './typed-system';

const [first, second, third] = DEFAULT_SYSTEM.entries;
const BASE: TypedSystem = {
  title: '本街道指标体系',
  source: '街道制度',
  textVerified: false,
  entries: [first!, second!, third!],
};

const withEntry = (at: number, part: Partial<TypedSystem['entries'][number]>): TypedSystem => ({
  ...BASE,
  entries: BASE.entries.map((entry, i) => (i === at ? { ...entry, ...part } : entry)),
});
const named = ({ level1, level2, name }: TypedSystem['entries'][number]) => `${level1}—${level2}—${name}`;
const added = { ...second!, id: 'item-4', name: '新指标' };

describe('a draft that two people changed', () => {
  it('takes what one side alone changed', () => {
    const { mine, clashes, theirChanges } = mergeTypedSystems(BASE, withEntry(0, { weight: '5' }), {
      ...withEntry(2, { standard: '甲的标准' }),
      title: '新名称',
    });
    expect(clashes).toEqual([]);
    expect(theirChanges.map(({ field }) => field)).toEqual(['名称', named(third!)]);
    expect([mine.title, mine.entries[0]?.weight, mine.entries[2]?.standard]).toEqual([
      '新名称',
      '5',
      '甲的标准',
    ]);
  });

  it('shows both texts where both changed an entry, and keeps the one that is chosen', () => {
    const { mine, theirs, clashes } = mergeTypedSystems(
      BASE,
      withEntry(0, { standard: '乙的标准' }),
      withEntry(0, { standard: '甲的标准' }),
    );
    expect(clashes).toEqual([
      {
        field: named(first!),
        mine: expect.stringContaining('乙的标准'),
        theirs: expect.stringContaining('甲的标准'),
      },
    ]);
    expect([mine.entries[0]?.standard, theirs.entries[0]?.standard]).toEqual(['乙的标准', '甲的标准']);
  });

  it('keeps added entries behind the one they were added to, and leaves out removed ones', () => {
    const mine = { ...BASE, entries: [first!, added, second!, third!] };
    const removed = { ...BASE, entries: [second!, third!] };
    const merged = mergeTypedSystems(BASE, mine, removed).mine;
    expect(merged.entries.map(({ id }) => id)).toEqual([added.id, second!.id, third!.id]);
    const other = mergeTypedSystems(BASE, removed, mine).mine;
    expect(other.entries.map(({ id }) => id)).toEqual([added.id, second!.id, third!.id]);
  });

  it('keeps what each added in one place, theirs first', () => {
    const [my, your] = [
      { ...added, id: 'item-m', name: '乙的指标' },
      { ...added, id: 'item-t', name: '甲的指标' },
    ];
    const merged = mergeTypedSystems(
      BASE,
      { ...BASE, entries: [first!, my, { ...my, id: 'item-n', name: '乙的指标二' }, second!, third!] },
      { ...BASE, entries: [first!, your, second!, third!] },
    );
    const ids = [first!.id, 'item-t', 'item-m', 'item-n', second!.id, third!.id];
    expect(merged.clashes).toEqual([]);
    expect(merged.mine.entries.map(({ id }) => id)).toEqual(ids);
    expect(merged.theirs).toEqual(merged.mine);
    expect(merged.theirChanges).toEqual([{ field: named(your), to: expect.stringContaining('甲的指标') }]);
  });

  it('takes what both added in the same words as one entry, and as many as one side has', () => {
    const twice = (ids: readonly string[]) => ({
      ...BASE,
      entries: [first!, ...ids.map((id) => ({ ...added, id })), second!, third!],
    });
    const once = mergeTypedSystems(BASE, twice(['item-m']), twice(['item-t']));
    expect(once).toMatchObject({ clashes: [], theirChanges: [] });
    expect(once.mine).toEqual(twice(['item-t']));
    expect(mergeTypedSystems(BASE, twice(['item-m', 'item-n']), twice(['item-t'])).mine).toEqual(
      twice(['item-t', 'item-n']),
    );
  });

  it('shows both texts of an added entry that one side changed after it was saved', () => {
    const saved = { ...BASE, entries: [...BASE.entries, added] };
    const changed = { ...BASE, entries: [...BASE.entries, { ...added, weight: '9' }] };
    const merged = mergeTypedSystems(BASE, changed, saved);
    expect(merged.clashes.map(({ field }) => field)).toEqual([named(added)]);
    expect([merged.mine, merged.theirs]).toEqual([changed, saved]);
  });

  it('tells entries of one name apart', () => {
    const same = { ...third!, name: first!.name };
    const base = { ...BASE, entries: [first!, second!, same, { ...same, id: 'item-4' }] };
    const typed = (standard: string) => ({
      ...base,
      entries: base.entries.map((entry) => (entry === second ? entry : { ...entry, standard })),
    });
    const { clashes, theirChanges } = mergeTypedSystems(base, typed('乙的标准'), typed('甲的标准'));
    const fields = [named(first!), named(same), `${named(same)}（第 2 个）`];
    expect(new Set(fields).size).toBe(3);
    expect([clashes, theirChanges].map((of) => of.map(({ field }) => field))).toEqual([fields, fields]);
  });
});
