import { Dec } from '@/lib/core/decimal';
import type { DocumentTables } from '../contents';
import { tableTotal } from './totals';

const OTHER_SOURCES = [
  'special',
  'business',
  'operating',
  'fromAbove',
  'fromBelow',
  'other',
  'carriedSpecial',
  'carriedOwn',
] as const;

/**
 * Whether all money of the department is appropriated: only then tables of appropriations and tables of all
 * spending can be compared.
 * @returns null where it is, otherwise a Chinese sentence why not
 */
export function onlyAppropriations(income: DocumentTables['02']): string | null {
  const total = income ? tableTotal(income.totals) : null;
  const others = OTHER_SOURCES.some((key) => !new Dec(total?.amounts[key] ?? 0).isZero());
  return others ? '部门有财政拨款以外的收入，两表口径不同，不作比较。' : null;
}
