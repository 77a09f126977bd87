import type { ReactNode } from 'react';
import { Dec, formatMoney } from '@/lib/core/decimal';
import { annualAsSum, BUDGET_ADJUSTMENT_LABELS, isDerived } from '@/lib/sheet/annual-budget';
import { MONEY_LABELS, type SheetBudgetAdjustment, type SheetMoney } from '@/lib/sheet/sheet';

type Props = {
  readonly money: readonly SheetMoney[];
  /** What stands behind an adjustment, e.g. its button */
  readonly action?: (adjustment: SheetBudgetAdjustment) => ReactNode;
};

/** What made 全年预算数 of 年初预算数, source by source; nothing where nothing was adjusted. */
export function BudgetAdjustmentList({ money, action }: Props) {
  const lines = money.filter((line) => line.applicable && isDerived(line));
  if (lines.length === 0) return null;
  return (
    <div className="border-t border-line px-3 py-2 text-sm">
      <h3 className="text-sm font-semibold">全年预算数调整（万元）</h3>
      {lines.map((line) => (
        <div key={line.source} className="mt-1">
          <p>
            <span className="text-muted">{MONEY_LABELS[line.source]}：</span>
            {annualAsSum(line) ?? '年初预算数未填写，全年预算数暂不能算出'}
          </p>
          <ul aria-label={`${MONEY_LABELS[line.source]}的预算调整`} className="list-disc pl-5">
            {(line.adjustments ?? []).map((adjustment) => (
              <li key={adjustment.id}>
                <Words adjustment={adjustment} /> {action?.(adjustment)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Words({ adjustment }: { readonly adjustment: SheetBudgetAdjustment }) {
  const { kind, date, amount, documentNumber, note } = adjustment;
  return (
    <>
      <time dateTime={date}>{date}</time> {BUDGET_ADJUSTMENT_LABELS[kind]}{' '}
      <b className="tabular-nums">{formatMoney(new Dec(amount))}</b>{' '}
      <span className="text-muted">
        {documentNumber}
        {note !== '' && `，${note}`}
      </span>
    </>
  );
}
