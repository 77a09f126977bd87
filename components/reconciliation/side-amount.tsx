import { rowHref } from '@/components/document-tables/table-href';
import { TextLink } from '@/components/ui/text-link';
import type {
  ReconciliationSide,
  ReconciliationUnit,
} from '@/lib/budget-document/reconciliation/reconciliation';
import { placeInWords } from '@/lib/budget-document/source';
import { Dec, formatMoney } from '@/lib/core/decimal';

/** An amount in its unit; a dash where there is none. */
export function Amount({ amount, unit }: { amount: string | null; unit: ReconciliationUnit }) {
  if (amount === null) return <span className="text-muted">—</span>;
  return unit === '个' ? `${amount} 个` : formatMoney(new Dec(amount));
}

/** A side of a comparison: its amount, and below it where that stands, with the way to the row. */
export function SideAmount({
  importId,
  at,
  amount,
  unit,
}: {
  importId: string;
  at: ReconciliationSide | null;
  amount: string | null;
  unit: ReconciliationUnit;
}) {
  const row = at === null || at.row === null ? '' : `第${at.row}行`;
  return (
    <>
      <span className="font-medium tabular-nums">
        <Amount amount={amount} unit={unit} />
      </span>
      {at && (
        <span className="block whitespace-normal break-words text-sm text-muted">
          {at.label}
          {row}
          {at.table !== null && at.place && (
            <TextLink href={rowHref(importId, at.table, at.place)} className="block">
              原文{placeInWords(at.place)}
            </TextLink>
          )}
        </span>
      )}
    </>
  );
}
