import type { BudgetIndicator, BudgetProject } from '@/lib/budget-document/budget-document';
import type { RowChange } from '@/lib/budget-document/difference/align-indicators';
import { isNone, textTaken } from '@/lib/budget-document/difference/project-difference';
import { sheetOf } from '@/lib/evaluations/records';
import { textKey } from '@/lib/indicators/decisions/text-key';
import { actualInWords } from '@/lib/sheet/actual-in-words';
import { dropsAdjustment } from './corrections';
import { declaredOf, differenceTo, hasEntries, type StoredProject, standingOf } from './stored-projects';
import type { ProjectComparison, RowConsequence } from './types';

/** Whether a meaning that was decided for one text holds for the other: nature, target, unit and name alike. */
export function decisionHolds(before: BudgetIndicator, after: BudgetIndicator, fiscalYear: number): boolean {
  return textKey(before, fiscalYear) === textKey(after, fiscalYear);
}

/** What taking each row of a difference does to what stands beside it. */
function consequencesOf(
  { record }: StoredProject,
  rows: readonly RowChange[],
  document: BudgetProject,
  comments: ReadonlyMap<string, number>,
): RowConsequence[] {
  const sheet = sheetOf(record);
  const { indicators } = declaredOf(record);
  return rows.map((change) => {
    const { from } = change;
    if (from === null) return { actual: null, decision: null, adjustment: null, comments: 0 };
    const row = sheet.rows[from]!;
    const text = textTaken(change, document);
    const holds = text !== null && decisionHolds(indicators[from]!, text, sheet.fiscalYear);
    return {
      actual: hasEntries(row) ? (actualInWords(row) ?? '已填写说明') : null,
      decision: row.decision === null ? null : holds ? 'kept' : 'dropped',
      adjustment: row.adjusted === null ? null : dropsAdjustment(change) ? 'dropped' : 'kept',
      comments: comments.get(row.indicatorId) ?? 0,
    };
  });
}

/**
 * A project of a document beside the one of the same unit, year and code that is there already.
 * @param importId the import being looked at: what it brought in itself counts as new
 * @param comments number of 批注 by indicator
 */
export function compareProject(
  project: BudgetProject,
  stored: StoredProject | undefined,
  importId: string,
  comments: ReadonlyMap<string, number>,
): ProjectComparison {
  if (!stored || stored.importId === importId) return { kind: 'new' };
  const difference = differenceTo(stored, project);
  if (isNone(difference)) return { kind: 'identical' };
  return {
    kind: 'different',
    stored: stored.declared,
    difference,
    consequences: consequencesOf(stored, difference.rows, project, comments),
    standing: standingOf(stored),
  };
}
