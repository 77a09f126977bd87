import { Dec, sum } from '@/lib/core/decimal';
import type { Reconciliation, ReconciliationItem } from './reconciliation';
import { roundingBehind } from './rounding';

/** A project or class that one table lacks: it may be behind several differences. */
type Cause = { readonly item: ReconciliationItem; readonly amount: Dec };

const MOST_ITEMS = 3;
const MOST_CAUSES = 12;
/** With three of at most twelve amounts of up to six decimals, equality by chance is out of the question. */
const TOGETHER = 3;

function causesOf(all: readonly Reconciliation[]): readonly Cause[] {
  const found = new Map<string, Cause>();
  for (const { items } of all) {
    const open = items.filter(({ explained }) => !explained);
    if (open.length > MOST_ITEMS) continue;
    for (const item of open) {
      const amount = new Dec(item.difference ?? 0).abs();
      const missing = item.leftAt === null || item.rightAt === null;
      if (missing && !amount.isZero())
        found.set(amount.toFixed(), found.get(amount.toFixed()) ?? { item, amount });
    }
  }
  return [...found.values()].slice(0, MOST_CAUSES);
}

/** Selections of up to three causes, the smallest first. */
function selections(causes: readonly Cause[]): readonly (readonly Cause[])[] {
  let last: readonly (readonly Cause[])[] = [[]];
  const all: (readonly Cause[])[] = [];
  for (let size = 1; size <= TOGETHER; size++) {
    last = last.flatMap((chosen) => {
      const next = chosen.length === 0 ? 0 : causes.indexOf(chosen.at(-1) as Cause) + 1;
      return causes.slice(next).map((cause) => [...chosen, cause]);
    });
    all.push(...last);
  }
  return all;
}

function fits(entry: Reconciliation, chosen: readonly Cause[]): boolean {
  const left = new Dec(entry.difference ?? 0).abs().minus(sum(chosen.map(({ amount }) => amount)));
  return left.isZero() || roundingBehind([entry.left ?? '0'], [entry.right ?? '0'], left) !== null;
}

function inWords(chosen: readonly Cause[]): string {
  const parts = chosen.map(
    ({ item, amount }) => `“${item.name}” ${amount.toFixed()} 万元（${item.explanation ?? ''}）`,
  );
  return `差额等于其他核对中发现的：${parts.join('；')}。`.replaceAll('。）', '）');
}

/** A difference that has no cause of its own, or only rows that differ without one. */
function isOpen({ result, difference, explanation, items }: Reconciliation): boolean {
  const unclear = explanation === null || (items.length > 0 && items.length <= MOST_ITEMS);
  return result === 'differs' && difference !== null && unclear;
}

/**
 * Explains a difference by what other comparisons found: a project or class that is missing in one table is
 * behind every comparison with that table. What a comparison found itself is no cause of its own.
 */
export function explainTogether(all: readonly Reconciliation[]): readonly Reconciliation[] {
  const candidates = selections(causesOf(all));
  return all.map((entry) => {
    if (!isOpen(entry)) return entry;
    const own = entry.items.map(({ difference }) => new Dec(difference ?? 0).abs());
    const chosen = candidates.find(
      (causes) => causes.every(({ amount }) => !own.some((each) => each.eq(amount))) && fits(entry, causes),
    );
    return chosen ? { ...entry, explanation: [entry.explanation, inWords(chosen)].join('') } : entry;
  });
}
