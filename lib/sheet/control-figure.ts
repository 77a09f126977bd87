import { isControlFigure } from '@/lib/indicators/names';
import { normaliseUnit } from '@/lib/indicators/unit-of-measure';
import { entryOf } from './actual-entry';
import { moneyTotal } from './money';
import { isReported } from './reported-actual';
import type { Sheet, SheetMoney, SheetRow } from './sheet';

/** Where the actual of the row is the money executed (项目预算控制数, a number in 万元): in which field. */
function fieldOfExecuted(row: SheetRow): 'value' | 'measured' | null {
  if (!isControlFigure(row.name)) return null;
  const entry = entryOf(row);
  return entry.kind === 'number' && normaliseUnit(entry.unit) === '万元' ? entry.field : null;
}

/** A control figure's new actual, and the field it stands in. */
export type Prefilled = { readonly field: 'value' | 'measured'; readonly amount: string | null };

/**
 * The values that 项目预算控制数 rows get when 全年执行数 changes: the new total where the row is blank or still
 * carries the old total; a value typed by hand stays.
 * @returns by indicatorId, only the rows that change
 */
export function prefilledControlFigures(
  rows: readonly SheetRow[],
  before: readonly SheetMoney[],
  after: readonly SheetMoney[],
): ReadonlyMap<string, Prefilled> {
  const [old, now] = [moneyTotal(before, 'executed'), moneyTotal(after, 'executed')];
  const changes = new Map<string, Prefilled>();
  if (old === null ? now === null : now !== null && old.equals(now)) return changes;
  for (const row of rows) {
    const field = fieldOfExecuted(row);
    if (!field) continue;
    const typed = row[field];
    if (typed === null || old?.equals(typed)) {
      changes.set(row.indicatorId, { field, amount: now?.toFixed() ?? null });
    }
  }
  return changes;
}

/** The sheet with the money executed in its control figures that are blank, after their meaning was decided. */
export function withBlankControlFigures(sheet: Sheet): Sheet {
  const executed = moneyTotal(sheet.money, 'executed')?.toFixed() ?? null;
  const rows = sheet.rows.map((row) => {
    const field = fieldOfExecuted(row);
    return field && row[field] === null && executed !== null ? { ...row, [field]: executed } : row;
  });
  return { ...sheet, rows };
}

/** Whether the owner has reported an actual: a control figure that follows the money executed does not count. */
export function hasOwnActuals(rows: readonly SheetRow[]): boolean {
  return rows.some((row) => entryOf(row).kind !== 'none' && isReported(row) && !fieldOfExecuted(row));
}
