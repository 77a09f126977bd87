import { Dec, formatMoney, sum } from '@/lib/core/decimal';
import type { BudgetAdjustmentKind, MoneyColumn, SheetBudgetAdjustment, SheetMoney } from './sheet';

/** The kinds in the order in which lists name them, with the words of the field. */
export const BUDGET_ADJUSTMENT_LABELS: Readonly<Record<BudgetAdjustmentKind, string>> = {
  ADDED: '追加',
  TRANSFERRED_IN: '调剂（调入）',
  TRANSFERRED_OUT: '调剂（调出）',
  REDUCED: '调减',
  RECALLED: '收回',
};

const ADDS: ReadonlySet<BudgetAdjustmentKind> = new Set(['ADDED', 'TRANSFERRED_IN']);

/** What an adjustment does to 全年预算数, in 万元 with its sign. */
function signedAmount({ kind, amount }: Pick<SheetBudgetAdjustment, 'kind' | 'amount'>): Dec {
  return ADDS.has(kind) ? new Dec(amount) : new Dec(amount).negated();
}

/** Whether 全年预算数 of the source follows from adjustments, and is not typed. */
export function isDerived({ adjustments = [] }: Pick<SheetMoney, 'adjustments'>): boolean {
  return adjustments.length > 0;
}

/**
 * 全年预算数 as the adjustments make it, exactly: 年初预算数 and what they sum to, in 万元.
 * @returns null while 年初预算数 is blank: blank is not zero
 * @example 56 at first, 追加 10, 收回 2.5 → 63.5
 */
export function derivedAnnual({ initial, adjustments = [] }: SheetMoney): Dec | null {
  return initial === null ? null : new Dec(initial).plus(sum(adjustments.map(signedAmount)));
}

/**
 * The line with the 全年预算数 that its adjustments make; what was typed otherwise stays beside it until it is settled.
 * A line without adjustments is left as it is.
 */
export function withDerivedAnnual(line: SheetMoney): SheetMoney {
  if (!isDerived(line)) return line;
  const annual = derivedAnnual(line);
  const typed = line.typedAnnual ?? null;
  const settled = typed === null || (annual?.equals(typed) ?? false);
  return { ...line, annual: annual?.toFixed() ?? null, typedAnnual: settled ? null : typed };
}

/**
 * The line with what was typed: where 全年预算数 is derived, a typed one is kept beside it as a difference to settle,
 * and null settles it. A source with adjustments stays applicable.
 */
export function patchedLine(
  line: SheetMoney,
  { annual, ...patch }: Partial<Pick<SheetMoney, 'applicable' | MoneyColumn>>,
): SheetMoney {
  if (!isDerived(line)) return { ...line, ...patch, ...(annual === undefined ? {} : { annual }) };
  const typed = annual === undefined ? {} : { typedAnnual: annual };
  return withDerivedAnnual({ ...line, ...patch, applicable: line.applicable, ...typed });
}

/** What is typed as 全年预算数 in the form: a derived one leaves the input to what differs from it. */
export function annualTyped(line: SheetMoney): string | null {
  return isDerived(line) ? (line.typedAnnual ?? null) : line.annual;
}

/** That the typed 全年预算数 is not what the adjustments make, and by how much; null where there is no such thing. */
export function annualDifference(line: SheetMoney): string | null {
  const typed = line.typedAnnual ?? null;
  const annual = derivedAnnual(line);
  if (!line.applicable || !isDerived(line) || typed === null || annual === null) return null;
  const by = new Dec(typed).minus(annual);
  const more = by.isNegative() ? '少' : '多';
  return `填写的全年预算数 ${formatMoney(new Dec(typed))} 万元，比按调整记录算得的 ${formatMoney(annual)} 万元${more} ${formatMoney(by.abs())} 万元`;
}

/** An adjustment in words, as the history and documents tell it. */
export function budgetAdjustmentInWords({
  kind,
  date,
  amount,
  documentNumber,
}: Omit<SheetBudgetAdjustment, 'id' | 'note'>): string {
  return `${date} ${BUDGET_ADJUSTMENT_LABELS[kind]} ${formatMoney(new Dec(amount))} 万元（${documentNumber}）`;
}

/** How 全年预算数 of a source comes about, as a sum: `年初预算数 56.00 ＋ 追加 10.00 － 收回 2.50 ＝ 63.50`. */
export function annualAsSum(line: SheetMoney): string | null {
  const annual = derivedAnnual(line);
  if (!isDerived(line) || annual === null || line.initial === null) return null;
  const terms = (line.adjustments ?? []).map(
    (one) =>
      `${ADDS.has(one.kind) ? '＋' : '－'} ${BUDGET_ADJUSTMENT_LABELS[one.kind]} ${formatMoney(new Dec(one.amount))}`,
  );
  return `年初预算数 ${formatMoney(new Dec(line.initial))} ${terms.join(' ')} ＝ ${formatMoney(annual)}`;
}
