import { SOURCE_LABELS, type SystemBody } from '@/lib/appraisal-scoring/indicator-system';
import type { Change } from '@/lib/audit/events';

type Worded = { readonly title: string; readonly body: SystemBody };

/** A system field by field, in words. */
function fieldsOf({ title, body: { basis, entries } }: Worded): ReadonlyMap<string, string> {
  return new Map([
    ['名称', title],
    ['依据', `${basis.source}${basis.textVerified ? '（已核对原文）' : '（待核对原文）'}`],
    ...entries.map((one): [string, string] => [
      `${one.level1}—${one.level2}—${one.name}`,
      `${one.weight} 分，${SOURCE_LABELS[one.source]}；${one.explanation}；${one.standard}`,
    ]),
  ]);
}

/** What differs between two states of a draft. */
export function systemChanges(before: Worded, after: Worded): Change[] {
  const [from, to] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((field) => {
    const change = { field, from: from.get(field) ?? null, to: to.get(field) ?? null };
    return change.from === change.to ? [] : [change];
  });
}
