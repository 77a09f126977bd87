import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { parseUnit } from '@/lib/budget-document/document-unit';

/** A budget line of table 04: several may be one project's. */
export type BudgetLine = { readonly name: string; readonly amount: string | null };

/** What a budget says of one unit; null where it has no such table. */
export type UnitTables = {
  readonly budget: readonly BudgetLine[] | null;
  readonly transfers: readonly { readonly code: string | null; readonly name: string }[] | null;
};

/** The lines of tables 04 and 12 that belong to a unit; a line that names no unit by its code is the document's own. */
export function unitTables(document: BudgetDocument, unitCode: string): UnitTables {
  const isOwn = (unit: string | null) => (parseUnit(unit ?? '')?.code ?? document.unit.code) === unitCode;
  const { '04': lines, '12': transfers } = document.contents.tables;
  return {
    budget:
      lines?.rows.flatMap(({ unit, project, amounts }) =>
        project !== null && isOwn(unit) ? [{ name: project, amount: amounts.total }] : [],
      ) ?? null,
    transfers:
      transfers?.rows.flatMap(({ unit, code, project }) =>
        isOwn(unit) && (code !== null || project !== null)
          ? [{ code: project?.code ?? code, name: project?.name ?? '' }]
          : [],
      ) ?? null,
  };
}
