import { endOfMonth, toIsoDate } from '@/lib/indicators/readings/dates-in-words';
import type { Decided } from './decided';

function shiftDate(date: string, years: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = endOfMonth(year + years, month);
  if (endOfMonth(year, month) === date) return last;
  return toIsoDate(year + years, month, day) ?? last;
}

/** A decision of another year as it would be in this one: its dates move, the end of a month stays one. */
export function shiftYears(meaning: Decided, years: number): Decided {
  if (years === 0 || (meaning.kind !== 'deadline' && meaning.kind !== 'not-due')) return meaning;
  return { ...meaning, due: shiftDate(meaning.due, years) };
}
