import type { BudgetIndicator } from '../budget-document';
import { alignIndicators, type RowChange } from './align-indicators';
import type { Originals } from './corrections';
import {
  changedFields,
  type Declared,
  type FieldChange,
  PROJECT_FIELDS,
  type ProjectField,
} from './declared';

/** A project as it is and as a document has it, put beside each other. */
export type ProjectDifference = {
  readonly fields: readonly FieldChange<ProjectField>[];
  readonly rows: readonly RowChange[];
  /** Indicators that both have stand in another order. */
  readonly reordered: boolean;
};

/** What can be taken of the fields, each as a whole: the amounts of a project add up, so they go together. */
export const ITEMS = ['name', 'category', 'owner', 'phone', 'money', 'goal'] as const;
export type Item = (typeof ITEMS)[number];

export const ITEM_LABELS: Readonly<Record<Item, string>> = {
  name: PROJECT_FIELDS.name,
  category: PROJECT_FIELDS.category,
  owner: PROJECT_FIELDS.owner,
  phone: PROJECT_FIELDS.phone,
  money: '金额',
  goal: PROJECT_FIELDS.goal,
};

/** What is taken of a difference: fields, rows by their place in `ProjectDifference.rows`, and the order. */
export type Taken = {
  readonly items: readonly Item[];
  readonly rows: readonly number[];
  readonly order: boolean;
};

/** The item that a field belongs to. */
export function itemOf(field: ProjectField): Item {
  return field === 'total' || field === 'fiscal' || field === 'other' ? 'money' : field;
}

/**
 * Puts a project as it is beside what a document declares of it.
 * @param originals what its rows said before they were corrected, by their place
 */
export function differenceBetween(
  stored: Declared,
  document: Declared,
  originals: readonly Originals[] = [],
): ProjectDifference {
  const rows = alignIndicators(stored.indicators, document.indicators, originals);
  return {
    fields: changedFields(PROJECT_FIELDS, stored, document),
    rows,
    reordered: rows.some(({ moved }) => moved),
  };
}

/** Whether there is no difference at all. */
export function isNone({ fields, rows, reordered }: ProjectDifference): boolean {
  return fields.length === 0 && !reordered && rows.every(({ kind }) => kind === 'same');
}

/** Everything that there is to take of a difference. */
export function allOf({ fields, rows, reordered }: ProjectDifference): Taken {
  return {
    items: [...new Set(fields.map(({ field }) => itemOf(field)))],
    rows: rows.flatMap(({ kind }, row) => (kind === 'same' ? [] : [row])),
    order: reordered,
  };
}

/** What is both wanted and there to be taken; wishes for what does not differ come to nothing. */
export function within(difference: ProjectDifference, wanted: Taken): Taken {
  const all = allOf(difference);
  return {
    items: all.items.filter((item) => wanted.items.includes(item)),
    rows: all.rows.filter((row) => wanted.rows.includes(row)),
    order: all.order && wanted.order,
  };
}

/** Whether nothing is taken. */
export function isEmpty({ items, rows, order }: Taken): boolean {
  return items.length === 0 && rows.length === 0 && !order;
}

/**
 * Whether what is taken touches what was reported: a row with a value beside it that is changed or goes, or the money
 * where amounts were reported.
 * @param reported for each of `difference.rows` whether something is reported beside it
 */
export function touchesReported(
  { rows }: ProjectDifference,
  { items, rows: taken }: Taken,
  reported: { readonly rows: readonly boolean[]; readonly money: boolean },
): boolean {
  if (items.includes('money') && reported.money) return true;
  return taken.some((row) => reported.rows[row] === true && rows[row]?.from !== null);
}

/** A row after taking: `index` in `ProjectDifference.rows`; `taken`: its text is the document's. */
export type MergedRow = { readonly index: number; readonly taken: boolean; readonly text: BudgetIndicator };

/** A project after taking a part of a difference. */
export type Merged = {
  readonly fields: Omit<Declared, 'indicators'>;
  readonly rows: readonly MergedRow[];
  /** Rows that go, by their place in `ProjectDifference.rows`. */
  readonly removed: readonly number[];
};

/** Rows that stay, in the stored order, with new ones behind the row that precedes them in the document. */
function inStoredOrder(rows: readonly RowChange[], staying: readonly number[]): number[] {
  const order = staying
    .filter((index) => rows[index]!.from !== null)
    .sort((a, b) => rows[a]!.from! - rows[b]!.from!);
  for (const index of staying.filter((candidate) => rows[candidate]!.from === null)) {
    let above = index - 1;
    while (above >= 0 && !order.includes(above)) above--;
    order.splice(above < 0 ? 0 : order.indexOf(above) + 1, 0, index);
  }
  return order;
}

/** What a row says when the document's text is taken for it; null where the document has no such row. */
export function textTaken({ to, kept }: RowChange, { indicators }: Declared): BudgetIndicator | null {
  return to === null ? null : { ...indicators[to]!, ...kept };
}

/** The project as it is with a part of what the document declares. */
export function takeDifference(
  stored: Declared,
  document: Declared,
  difference: ProjectDifference,
  wanted: Taken,
): Merged {
  const taken = within(difference, wanted);
  const { indicators: _stored, ...own } = stored;
  const news = difference.fields.filter(({ field }) => taken.items.includes(itemOf(field)));
  const { rows, reordered } = difference;
  const isTaken = (index: number) => taken.rows.includes(index);
  const indexes = rows.map((_, index) => index);
  const removed = indexes.filter((index) => rows[index]!.kind === 'removed' && isTaken(index));
  const staying = indexes.filter(
    (index) => !removed.includes(index) && (rows[index]!.kind !== 'added' || isTaken(index)),
  );
  const order = reordered && !taken.order ? inStoredOrder(rows, staying) : staying;
  return {
    fields: Object.assign({ ...own }, ...news.map(({ field, to }) => ({ [field]: to }))),
    removed,
    rows: order.map((index) => {
      const text = isTaken(index) ? textTaken(rows[index]!, document) : null;
      return { index, taken: text !== null, text: text ?? stored.indicators[rows[index]!.from!]! };
    }),
  };
}
