import { parseNature } from '@/lib/indicators/nature';
import type { BudgetIndicator } from '../budget-document';
import { changedFields, type FieldChange, INDICATOR_FIELDS, type IndicatorField, sameCell } from './declared';

/**
 * What a row said before it was corrected: texts that were corrected together, each set apart from the others. A
 * number belongs to its unit, so a set counts as a whole.
 */
export type Originals = readonly Partial<BudgetIndicator>[];

type Texts = Partial<BudgetIndicator>;

function fieldsOf(texts: Texts): IndicatorField[] {
  return Object.keys(texts) as IndicatorField[];
}

/** The row in every form in which a document may have it: each set of texts as it is now, or as it was. */
export function formsOf(row: BudgetIndicator, originals: Originals): BudgetIndicator[] {
  const forms = [row];
  for (const texts of originals) forms.push(...forms.map((form) => ({ ...form, ...texts })));
  return forms;
}

/** Sets of texts that the document has as they were. */
function standing(row: BudgetIndicator, originals: Originals, document: BudgetIndicator): Originals {
  const asWritten = originals.filter((texts) =>
    fieldsOf(texts).every((field) => sameCell(field, texts[field] ?? null, document[field])),
  );
  const before = Object.assign({ ...row }, ...asWritten) as BudgetIndicator;
  const graded = ({ nature }: BudgetIndicator) => parseNature(nature) === '定性';
  if (graded(before) === graded(document)) return asWritten;
  // A grade that has become a number, or the reverse, is another target: its value and unit go with it.
  return asWritten.filter((texts) => !('nature' in texts || 'target' in texts || 'unit' in texts));
}

/** How a document's row differs from the row as it is. `kept`: corrected texts that stay when it is taken. */
export type RowComparison = {
  readonly fields: readonly FieldChange<IndicatorField>[];
  readonly kept: Texts;
};

/** A row that has been corrected differs from a document that has neither its texts as they are nor as they were. */
export function compareRows(
  row: BudgetIndicator,
  originals: Originals,
  document: BudgetIndicator,
): RowComparison {
  const base = Object.assign({ ...row }, ...standing(row, originals, document)) as BudgetIndicator;
  const changes = changedFields(INDICATOR_FIELDS, base, document);
  const touched = new Set(changes.map(({ field }) => field));
  const kept = originals
    .map(fieldsOf)
    .filter((fields) => !fields.some((field) => touched.has(field)))
    .flat();
  return {
    fields: changes.map((change) => {
      const texts = originals.find((candidate) => change.field in candidate);
      return texts ? { ...change, original: texts[change.field] ?? null } : change;
    }),
    kept: Object.fromEntries(kept.map((field) => [field, row[field]])),
  };
}
