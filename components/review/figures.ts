import { Dec, formatMoney, formatPercent } from '@/lib/core/decimal';

/** A rate B ÷ A as it is stored (`0.975000`) in per cent; what is absent says so. */
export function rateInWords(rate: string | null): string {
  return rate === null ? '—' : formatPercent(new Dec(rate));
}

/** An amount in 万元 as it is stored, grouped by thousands; what is absent says so. */
export function moneyInWords(amount: string | null, absent = '未填报'): string {
  return amount === null ? absent : formatMoney(new Dec(amount));
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago something began, in the largest whole unit.
 * @param since ISO 8601
 * @example waitedInWords('2024-06-01T00:00:00Z', new Date('2024-06-03T08:00:00Z')) === '2 天'
 */
export function waitedInWords(since: string, now: Date): string {
  const waited = now.getTime() - new Date(since).getTime();
  if (waited >= DAY) return `${Math.floor(waited / DAY)} 天`;
  if (waited >= HOUR) return `${Math.floor(waited / HOUR)} 小时`;
  return `${Math.max(1, Math.floor(waited / MINUTE))} 分钟`;
}
