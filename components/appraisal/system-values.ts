import type { SystemBody, SystemEntry } from '@/lib/appraisal-scoring/indicator-system';
import { systemSchema } from '@/lib/appraisal-scoring/system-schema';
import type { TypedSystem } from '@/lib/appraisal-scoring/typed-system';
import type { SystemDetails } from '@/lib/appraisal-systems/types';
import { Dec, sum } from '@/lib/core/decimal';
import { newItemId } from '@/lib/core/item-id';

export function typedSystemOf({ title, body }: Pick<SystemDetails, 'title' | 'body'>): TypedSystem {
  const { basis, entries } = body;
  return { title, source: basis.source, textVerified: basis.textVerified, entries };
}

/** As it is stored; `base` has what is not typed. */
export function bodyOfTyped({ source, textVerified, entries }: TypedSystem, base: SystemBody): SystemBody {
  return {
    basis: { ...base.basis, source: source.trim(), textVerified },
    entries: entries.map((one) => ({ ...one, weight: one.weight.trim() })),
  };
}

/** What is wrong with it, by the path of the value. */
export function problemsOf(body: SystemBody): ReadonlyMap<string, string> {
  const issues = systemSchema.safeParse(body).error?.issues ?? [];
  return new Map(issues.map(({ path, message }) => [path.join('.'), message]));
}

/** The weights together; null while one of them is no number. */
export function weightSum({ entries }: SystemBody): string | null {
  if (entries.some(({ weight }) => !/^\d{1,3}(\.\d{1,2})?$/.test(weight))) return null;
  return sum(entries.map(({ weight }) => new Dec(weight))).toFixed();
}

/** The entries with a new one behind that at the index, in the same 二级. */
export function withEntryAfter(entries: readonly SystemEntry[], index: number): SystemEntry[] {
  const before = entries[index];
  if (!before) throw new RangeError(`no entry ${index}`);
  const { level1, level2 } = before;
  const added: SystemEntry = {
    ...{ id: newItemId(), level1, level2, name: '', weight: '', explanation: '', standard: '' },
    source: 'judged',
  };
  return [...entries.slice(0, index + 1), added, ...entries.slice(index + 1)];
}
