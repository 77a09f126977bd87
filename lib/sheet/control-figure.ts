import { isControlFigure } from '@/lib/indicators/names';
import { parseNature } from '@/lib/indicators/nature';
import { normaliseUnit } from '@/lib/indicators/unit-of-measure';
import { moneyTotal } from './money';
import { isReported } from './score-sheet';
import type { SheetMoney, SheetRow } from './sheet';

/** Whether the actual of the row is the money executed: 项目预算控制数, a number in 万元. */
function takesExecuted(row: Pick<SheetRow, 'name' | 'nature' | 'unitOfMeasure'>): boolean {
  return (
    isControlFigure(row.name) &&
    parseNature(row.nature) !== '定性' &&
    normaliseUnit(row.unitOfMeasure) === '万元'
  );
}

/**
 * The values that 项目预算控制数 rows get when 全年执行数 changes: the new total where the row is blank or still
 * carries the old total; a value typed by hand stays.
 * @returns indicatorId → value, only the rows that change
 */
export function prefilledControlFigures(
  rows: readonly Pick<SheetRow, 'indicatorId' | 'name' | 'nature' | 'unitOfMeasure' | 'value'>[],
  before: readonly SheetMoney[],
  after: readonly SheetMoney[],
): ReadonlyMap<string, string | null> {
  const [old, now] = [moneyTotal(before, 'executed'), moneyTotal(after, 'executed')];
  const changes = new Map<string, string | null>();
  if (old === null ? now === null : now !== null && old.equals(now)) return changes;
  for (const row of rows) {
    if (!takesExecuted(row)) continue;
    const follows = row.value === null || (old?.equals(row.value) ?? false);
    if (follows) changes.set(row.indicatorId, now?.toFixed() ?? null);
  }
  return changes;
}

/** Whether the owner has reported an actual: a control figure that follows the money executed does not count. */
export function hasOwnActuals(rows: readonly SheetRow[]): boolean {
  return rows.some((row) => isReported(row) && !takesExecuted(row));
}
