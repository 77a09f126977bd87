import type { BudgetTables } from '../budget-document';
import type { UnreadColumn } from '../tables/typed-table';
import { impossible } from './compare';
import type { Reconciliation, ReconciliationSide } from './reconciliation';

const PROJECTS = ['unit', 'project'];
const CLASSES = ['functional', 'government', 'department'];

/** Of the checks that find the rows of one table in another: the columns of each that they go by. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '13-04': { '04': [...PROJECTS, 'total'] },
  '13-without-04': { '04': PROJECTS },
  '04-without-13': { '04': PROJECTS },
  '12-13': { '12': ['project', 'total'] },
  '11-04': { '11': [...PROJECTS, 'total'], '04': [...PROJECTS, 'total'] },
  '01-03': { '03': ['functional', 'total'] },
  '03-04': { '03': [...CLASSES, 'project'], '04': [...CLASSES, 'total'] },
  '03-07': { '03': [...CLASSES, 'basic'], '07': [...CLASSES, 'total'] },
  '06-04': { '06': ['code', 'project'], '04': ['functional', 'general'] },
  '06-07-basic': { '06': ['code', 'basic'], '07': ['functional', 'total'] },
  '06-07-personnel': { '06': ['code', 'personnel'], '07': ['functional', 'personnel'] },
  '06-07-running': { '06': ['code', 'running'], '07': ['functional', 'running'] },
};

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
  for (const [no, keys] of Object.entries(NEEDED[check] ?? {})) {
    const column = unread.get(no)?.find(({ key }) => keys.includes(key));
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
