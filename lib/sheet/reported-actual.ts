import { Dec } from '@/lib/core/decimal';
import { monthNumber } from '@/lib/indicators/actual-form';
import { entryOf } from './actual-entry';
import type { SheetRow } from './sheet';
import { isWithheld, surveyRate } from './survey';

/**
 * The number that is held against the target: as typed, times on time, served, the rate that a survey gives,
 * or the month of a date that the nature scores. null: not reported (as long as the counts of a survey contradict
 * each other, too), or no number.
 */
export function reportedNumber(row: SheetRow, fiscalYear: number): Dec | null {
  const entry = entryOf(row);
  const number = (text: string | null) => (text === null ? null : new Dec(text));
  switch (entry.kind) {
    case 'number':
      return isWithheld(row) ? null : (surveyRate(row) ?? number(row[entry.field]));
    case 'times':
      return number(row.timesOnTime);
    case 'entitled':
      return row.eligible === null ? null : number(row.value);
    case 'date':
      return row.doneOn === null || entry.due !== null ? null : monthNumber(row.doneOn, fiscalYear);
    case 'grade':
    case 'none':
      return null;
  }
}

/** 达成 presumes 100 % only once 完成情况 says what was done; a chosen percentage counts at once. */
export function gradeGiven({ grade, percent, completion }: SheetRow): boolean {
  return grade !== null && (grade !== '达成' || percent !== null || completion.trim() !== '');
}

/** Whether the row has what its meaning asks for; a row that is not due owes nothing. */
export function isReported(row: SheetRow): boolean {
  const entry = entryOf(row);
  switch (entry.kind) {
    case 'grade':
      return gradeGiven(row);
    case 'date':
      return row.doneOn !== null;
    case 'number':
      return !isWithheld(row) && (row[entry.field] !== null || surveyRate(row) !== null);
    case 'times':
      return row.timesOnTime !== null;
    case 'entitled':
      return row.value !== null && row.eligible !== null;
    case 'none':
      return true;
  }
}
