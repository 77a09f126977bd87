import { expect, it } from 'vitest';
import { DEFAULT_SCHEME } from './schemes';
import { mergeTypedSchemes, type TypedScheme } from './typed-scheme';

const { title, basis, execution, targets, management } = DEFAULT_SCHEME;
const BASE: TypedScheme = {
  ...{ title, source: basis.source, textVerified: false, split: targets.split },
  ...{ execution: execution.weight, targets: targets.weight, items: management.items },
};

it('merges what two people typed of a draft, and shows both where both changed the same', () => {
  const [item] = BASE.items;
  const guided = (guidance: string) => BASE.items.map((one, i) => (i === 0 ? { ...one, guidance } : one));
  const mine = { ...BASE, execution: '25', items: guided('乙的要求') };
  const theirs = { ...BASE, targets: '55', split: 'by-level1' as const, items: guided('甲的要求') };
  const merged = mergeTypedSchemes(BASE, mine, theirs);
  expect(merged.clashes.map(({ field }) => field)).toEqual([`预算管理情况：${item!.name}`]);
  expect(merged.mine).toMatchObject({ execution: '25', targets: '55', split: 'by-level1' });
  expect([merged.mine.items[0]?.guidance, merged.theirs.items[0]?.guidance]).toEqual([
    '乙的要求',
    '甲的要求',
  ]);
});
