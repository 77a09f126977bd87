import { Dec, formatMoney } from '@/lib/core/decimal';

/** An amount in 万元 as a decimal string; blank is a dash, which is not zero. */
export function Money({ amount }: { amount: string | null }) {
  if (amount === null) return <span className="text-muted">—</span>;
  return formatMoney(new Dec(amount));
}
