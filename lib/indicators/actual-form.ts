import { Dec } from '@/lib/core/decimal';
import type { Indicator } from '@/lib/indicators/indicator';
import { parseNature } from '@/lib/indicators/nature';
import { proposeReading } from '@/lib/indicators/reading';
import { unitFamily } from '@/lib/indicators/unit-of-measure';

/** Which input suits an actual: a number with its unit, a date or month, or a grade with a percentage. */
export type ActualForm = 'number' | 'date' | 'grade';

/** Whether a number names a month does not depend on the year, nor on the project's money. */
const ANY_YEAR = { fiscalYear: 2024, projectTotal: null };

/**
 * The input that suits an indicator's actual. A `date` is asked where the target is a month written as a
 * number (`≤ 8 月` of a 时效指标); what it scores by its nature is `monthNumber`.
 */
export function requiredFormOfActual(indicator: Indicator): ActualForm {
  if (parseNature(indicator.nature) === '定性') return 'grade';
  if (unitFamily(indicator.unit) !== 'month') return 'number';
  const reading = proposeReading(indicator, ANY_YEAR);
  return reading.kind === 'deadline' ? 'date' : 'number';
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$/;

/**
 * The month in which something was done, counted from January of the fiscal year: the number that a
 * target in 月 compares with. Done in an earlier year counts as 0, January of the next year as 13.
 * @param doneOn `YYYY-MM-DD` or `YYYY-MM`
 * @returns null when `doneOn` has another form
 * @example monthNumber('2024-08-15', 2024)?.toString() === '8'
 */
export function monthNumber(doneOn: string, fiscalYear: number): Dec | null {
  const match = MONTH.exec(doneOn);
  if (!match) return null;
  return new Dec(Math.max(0, (Number(match[1]) - fiscalYear) * 12 + Number(match[2])));
}
