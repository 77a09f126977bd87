import { Dec } from '@/lib/core/decimal';
import { entryOf } from './actual-entry';
import type { SheetRow } from './sheet';
import { exceeds, surveyMisfits } from './survey';

/** A part that is larger than its whole, or a whole of nothing. */
export type RowProblem = {
  /** Fields that do not fit together; none of them can be taken as it is */
  readonly fields: readonly (keyof SheetRow)[];
  readonly message: string;
};

/** More than a whole year of months or days cannot have been covered. */
const YEAR = { months: { most: '12', unit: '个月' }, days: { most: '366', unit: '天' } } as const;

/** What does not fit together among the counts of one row; each message is Chinese, for the person. */
export function rowProblems(row: SheetRow): readonly RowProblem[] {
  const entry = entryOf(row);
  if (entry.kind === 'times' && exceeds(row.timesOnTime, String(entry.timesDue))) {
    return [{ fields: ['timesOnTime'], message: `按时次数不能大于应完成的 ${entry.timesDue} 次` }];
  }
  const year = row.decision?.meaning.kind === 'coverage' ? YEAR[row.decision.meaning.of] : null;
  if (year && entry.kind === 'number' && exceeds(row[entry.field], year.most)) {
    return [{ fields: [entry.field], message: `一年最多 ${year.most} ${year.unit}` }];
  }
  if (entry.kind === 'entitled') {
    if (row.eligible !== null && new Dec(row.eligible).isZero()) {
      return [{ fields: ['eligible'], message: '符合条件数须大于 0；没有符合条件对象的，请与评价人员确认' }];
    }
    if (exceeds(row.value, row.eligible)) {
      return [{ fields: ['value', 'eligible'], message: '实际保障数不能大于符合条件数' }];
    }
  }
  return surveyMisfits(row);
}
