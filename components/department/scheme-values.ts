import { Dec, sum } from '@/lib/core/decimal';
import { newItemId } from '@/lib/core/item-id';
import type { SchemeDetails } from '@/lib/department-schemes/types';
import type { ManagementItem, SchemeBody } from '@/lib/department-scoring/scheme';
import { schemeSchema } from '@/lib/department-scoring/scheme-schema';
import type { TypedScheme } from '@/lib/department-scoring/typed-scheme';

export function typedSchemeOf({ title, body }: Pick<SchemeDetails, 'title' | 'body'>): TypedScheme {
  const { basis, execution, targets, management } = body;
  return {
    ...{ title, source: basis.source, textVerified: basis.textVerified },
    ...{ execution: execution.weight, targets: targets.weight, split: targets.split },
    items: management.items,
  };
}

/** As it is stored; `base` has what is not typed. */
export function bodyOfTyped(typed: TypedScheme, base: SchemeBody): SchemeBody {
  return {
    basis: { ...base.basis, source: typed.source.trim(), textVerified: typed.textVerified },
    execution: { weight: typed.execution.trim() },
    targets: { weight: typed.targets.trim(), split: typed.split },
    management: { items: typed.items.map((item) => ({ ...item, weight: item.weight.trim() })) },
  };
}

/** What is wrong with it, by the path of the value. */
export function problemsOf(body: SchemeBody): ReadonlyMap<string, string> {
  const issues = schemeSchema.safeParse(body).error?.issues ?? [];
  return new Map(issues.map(({ path, message }) => [path.join('.'), message]));
}

/** The weights together; null while one of them is no number. */
export function weightSum({ execution, targets, management }: SchemeBody): string | null {
  const texts = [execution.weight, targets.weight, ...management.items.map(({ weight }) => weight)];
  if (texts.some((text) => !/^\d{1,3}(\.\d{1,2})?$/.test(text))) return null;
  return sum(texts.map((text) => new Dec(text))).toFixed();
}

/** The items with a new one at the end. */
export function withItem(items: readonly ManagementItem[]): ManagementItem[] {
  return [...items, { id: newItemId(), name: '', weight: '', guidance: '' }];
}
