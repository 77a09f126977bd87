import { Dec, sum } from '@/lib/core/decimal';
import { amountOf, type Figure, worth } from './figure';
import type {
  Reconciliation,
  ReconciliationItem,
  ReconciliationResult,
  ReconciliationUnit,
} from './reconciliation';
import { roundingBehind, roundingInWords } from './rounding';

type Named = { readonly check: string; readonly name: string; readonly unit?: ReconciliationUnit };

/** What is put into words where the sides differ and rounding does not explain it. */
type Reason = string | null;

/**
 * Compares two sides of one row, project or class.
 * @param reason said where the sides differ by more than rounding
 * @returns null where they agree, blank and zero being the same here
 */
export function compareItem(
  named: { readonly name: string; readonly code?: string | null },
  left: Figure | null,
  right: Figure | null,
  reason: Reason = null,
): ReconciliationItem | null {
  const [a, b] = [left?.shown ?? [], right?.shown ?? []];
  const difference = worth({ shown: a } as Figure).minus(worth({ shown: b } as Figure));
  if (difference.isZero() && left !== null && right !== null) return null;
  const rounding = left && right ? roundingBehind(a, b, difference) : null;
  return {
    name: named.name,
    code: named.code ?? null,
    left: left ? amountOf(left) : null,
    right: right ? amountOf(right) : null,
    difference: difference.toFixed(),
    explanation: rounding ? roundingInWords(rounding) : reason,
    explained: rounding !== null,
    leftAt: left?.at ?? null,
    rightAt: right?.at ?? null,
  };
}

function worst(results: readonly ReconciliationResult[]): ReconciliationResult {
  return (
    (['impossible', 'differs', 'explained'] as const).find((result) => results.includes(result)) ?? 'agrees'
  );
}

/** The result that items stand for. */
function resultOf(items: readonly ReconciliationItem[]): ReconciliationResult {
  return worst(items.map(({ explained }) => (explained ? 'explained' : 'differs')));
}

/** A comparison that cannot be made, and why. */
export function impossible(named: Named, explanation: string): Reconciliation {
  const { check, name, unit = '万元' } = named;
  return {
    ...{ check, name, unit },
    result: 'impossible',
    ...{ left: null, right: null, difference: null, leftAt: null, rightAt: null },
    explanation,
    items: [],
  };
}

function sumOfDifferences(items: readonly ReconciliationItem[]): Dec {
  return sum(items.map(({ difference }) => new Dec(difference ?? 0)));
}

/** The amounts of both sides that may have been rounded. */
type Shown = readonly [readonly string[], readonly string[]];

type Parts = {
  readonly items?: readonly ReconciliationItem[];
  readonly reason?: Reason;
  readonly explanation?: Reason;
  readonly shown?: Shown;
};

/** What the items say about the whole difference; null where there are none. */
function itemsInWords(
  items: readonly ReconciliationItem[],
  difference: Dec,
  [leftShown, rightShown]: Shown,
): Reason {
  if (items.length === 0 || difference.isZero()) return null;
  const open = items.filter(({ explained }) => !explained);
  if (open.length === 0) {
    if (!sumOfDifferences(items).eq(difference)) return null;
    return `下列 ${items.length} 项只显示 2 位小数，按另一处的小数计算，合计正好是全部差额。`;
  }
  const left = difference.minus(sumOfDifferences(open));
  if (left.isZero()) return `差额由下列 ${open.length} 项造成。`;
  const rounding = roundingBehind(leftShown, rightShown, left);
  if (rounding) return `差额由下列 ${open.length} 项造成，其余 ${left.toFixed()} 万元是显示小数的舍入。`;
  return `下列各项合计 ${sumOfDifferences(open).toFixed()} 万元，其余 ${left.toFixed()} 万元没有找到原因。`;
}

/**
 * Compares two figures.
 * @param parts `items` that make the difference up, each compared by itself; `reason`, said where neither they nor
 *   rounding explain it; `explanation`, said instead of all that; `shown`, the rows that items were made of, for
 *   what rounding leaves over
 */
export function compare(named: Named, left: Figure, right: Figure, parts: Parts = {}): Reconciliation {
  const items = parts.items ?? [];
  const { check, name, unit = '万元' } = named;
  const difference = worth(left).minus(worth(right));
  const whole = compareItem({ name }, left, right, parts.reason ?? null);
  const words = itemsInWords(items, difference, parts.shown ?? [left.shown, right.shown]);
  return {
    check,
    name,
    unit,
    result: worst([resultOf(items), ...(whole ? [resultOf([whole])] : [])]),
    left: amountOf(left),
    right: amountOf(right),
    difference: difference.toFixed(),
    explanation: parts.explanation ?? words ?? whole?.explanation ?? null,
    leftAt: left.at,
    rightAt: right.at,
    items,
  };
}
