import { classNames } from '@/components/ui/class-names';

/** 差异 with its sign; a recheck that found less than the self-evaluation stands out. */
export function Difference({ value }: { readonly value: string | null }) {
  if (value === null) return <span className="text-muted">—</span>;
  const below = value.startsWith('-');
  const signed = below ? value.replace('-', '−') : value === '0.00' ? value : `+${value}`;
  return <span className={classNames('tabular-nums', below && 'font-semibold text-bad')}>{signed}</span>;
}
