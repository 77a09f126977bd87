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
const added = { ...second!, id: 'item-4', name: '新指标' };

describe('a draft that two people changed', () => {
  it('takes what one side alone changed', () => {
    const { mine, clashes, theirChanges } = mergeTypedSystems(BASE, withEntry(0, { weight: '5' }), {
      ...withEntry(2, { standard: '甲的标准' }),
      title: '新名称',
    });
    expect(clashes).toEqual([]);
    expect(theirChanges.map(({ field }) => field)).toEqual(['名称', third!.name]);
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
        field: first!.name,
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
});
