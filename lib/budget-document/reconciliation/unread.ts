import type { BudgetTables } from '../budget-document';
import type { UnreadColumn } from '../tables/typed-table';
import { impossible } from './compare';
import type { Reconciliation, ReconciliationSide } from './reconciliation';

/** The columns by which the rows of a table are found in another one. */
const FOUND_BY: Readonly<Record<string, readonly string[]>> = {
  '04': ['unit', 'project'],
  '11': ['unit', 'project'],
  '12': ['project'],
};
/** The checks that look up rows by such a column. */
const BY_ROW = new Set(['13-04', '13-without-04', '04-without-13', '12-13', '11-04']);

type Unread = ReadonlyMap<string, readonly UnreadColumn[]>;

function unreadOf({ contents }: BudgetTables): Unread {
  return new Map(
    Object.entries(contents.tables).flatMap(([no, table]) =>
      table !== null && 'unread' in table && table.unread.length > 0 ? [[no, table.unread] as const] : [],
    ),
  );
}

/** Why a comparison with a column is not made. */
export function because(no: string, { label }: UnreadColumn): string {
  return `预算${no}表的表头没有“${label}”这一列，无法核对。`;
}

/** A side without any amount whose column was not read is not blank. */
function missingOn(unread: Unread, side: ReconciliationSide | null, amount: string | null): string | null {
  const no = side?.table ?? null;
  if (side === null || no === null || amount !== null) return null;
  const column = unread.get(no)?.find(({ label }) => side.label.includes(label));
  return column ? because(no, column) : null;
}

function missingKey(unread: Unread, { check }: Reconciliation): string | null {
  if (!BY_ROW.has(check)) return null;
  for (const no of check.match(/\d\d/g) ?? []) {
    const column = unread.get(no)?.find(({ key }) => FOUND_BY[no]?.includes(key));
    if (column) return because(no, column);
  }
  return null;
}

/**
 * What was compared with a column that the header does not name was not compared at all: a difference there would be
 * one of the reading, not of the budget.
 */
export function withoutUnread(document: BudgetTables, results: readonly Reconciliation[]): Reconciliation[] {
  const unread = unreadOf(document);
  return results.map((result) => {
    const { leftAt, rightAt, left, right } = result;
    const missing =
      result.result === 'differs'
        ? (missingOn(unread, leftAt, left) ?? missingOn(unread, rightAt, right))
        : null;
    // Without rows to compare, everything would agree.
    const reason = missingKey(unread, result) ?? missing;
    return reason === null ? result : impossible(result, reason);
  });
}
