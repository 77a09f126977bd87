import { expect, it } from 'vitest';
import { schemeDraftSchema } from '@/lib/department-scoring/scheme-schema';
import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';
import { mergeTypedSchemes, type TypedScheme } from '@/lib/department-scoring/typed-scheme';
import { bodyOfTyped, typedSchemeOf, withItem } from './scheme-values';

const { title, id: _id, version: _version, ...body } = DEFAULT_SCHEME;
const BASE = typedSchemeOf({ title, body });

/** The base with an item added at the end, as the page adds it and the person fills it in. */
function adding(name: string): TypedScheme {
  const items = withItem(BASE.items).map((item) =>
    item.name === '' ? { ...item, name, weight: '1' } : item,
  );
  return { ...BASE, items };
}

it('keeps the items that two people added to the same draft, in the right form', () => {
  const { mine, clashes } = mergeTypedSchemes(BASE, adding('乙的项目'), adding('甲的项目'));
  expect(clashes).toEqual([]);
  expect(mine.items.slice(BASE.items.length).map(({ name }) => name)).toEqual(['甲的项目', '乙的项目']);
  const merged = bodyOfTyped(mine, body);
  expect(schemeDraftSchema.parse(merged)).toEqual(merged);
  expect(new Set(mine.items.map(({ id }) => id)).size).toBe(BASE.items.length + 2);
});

it('keeps one of an item that two people added in the same words', () => {
  const theirs = adding('新项目');
  const { mine, theirChanges } = mergeTypedSchemes(BASE, adding('新项目'), theirs);
  expect(theirChanges).toEqual([]);
  expect(mine).toEqual(theirs);
});

it('tells an item from the field of the form that it is named after', () => {
  const named = (guidance: string, source: string): TypedScheme => ({
    ...BASE,
    source,
    items: [{ id: 'item-1', name: '依据', weight: '20', guidance }],
  });
  const { clashes } = mergeTypedSchemes(named('', ''), named('乙的要求', '乙'), named('甲的要求', '甲'));
  expect(clashes.map(({ field }) => field)).toEqual(['依据', '预算管理情况：依据']);
});
