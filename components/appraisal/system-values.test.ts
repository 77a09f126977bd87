import { expect, it } from 'vitest';
import type { SystemEntry } from '@/lib/appraisal-scoring/indicator-system';
import { DEFAULT_SYSTEM } from '@/lib/appraisal-scoring/shipped-systems';
import { systemDraftSchema } from '@/lib/appraisal-scoring/system-schema';
import { mergeTypedSystems, type TypedSystem } from '@/lib/appraisal-scoring/typed-system';
import { bodyOfTyped, problemsOf, typedSystemOf, withEntryAfter } from './system-values';

const { title, id: _id, version: _version, ...body } = DEFAULT_SYSTEM;
const BASE = typedSystemOf({ title, body });

/** The base with an entry added behind the first, as the page adds it and the person fills it in. */
function adding(part: Partial<SystemEntry>): TypedSystem {
  const entries = withEntryAfter(BASE.entries, 0).map((entry, i) =>
    i === 1 ? { ...entry, weight: '1', explanation: '解释', standard: '标准', ...part } : entry,
  );
  return { ...BASE, entries };
}

it('keeps the entries that two people added to the same draft, in the right form', () => {
  const { mine, clashes } = mergeTypedSystems(
    BASE,
    adding({ name: '乙的指标' }),
    adding({ name: '甲的指标' }),
  );
  expect(clashes).toEqual([]);
  expect(mine.entries.slice(0, 4).map(({ name }) => name)).toEqual([
    BASE.entries[0]?.name,
    '甲的指标',
    '乙的指标',
    BASE.entries[1]?.name,
  ]);
  const merged = bodyOfTyped(mine, body);
  expect(systemDraftSchema.parse(merged)).toEqual(merged);
  expect(new Set(merged.entries.map(({ id }) => id)).size).toBe(BASE.entries.length + 2);
  expect([...problemsOf(merged).keys()]).toEqual(['entries']);
});

it('keeps one of an entry that two people added in the same words', () => {
  const theirs = adding({ name: '新指标' });
  const { mine, theirChanges } = mergeTypedSystems(BASE, adding({ name: '新指标' }), theirs);
  expect(theirChanges).toEqual([]);
  expect(mine).toEqual(theirs);
});
