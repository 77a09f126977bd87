import type { Place } from '../source';

/** Names under which a column is printed, half-width and without blanks; the first is the usual one. */
type ColumnNames = readonly string[];

/** A column of money: `nth` counts (from 0) where several columns of the table have the same name. */
export type AmountColumn = {
  readonly label: string;
  readonly names: ColumnNames;
  readonly nth?: number;
};

/** What the columns of a table are: texts, `code-name` classes and amounts in 万元. */
export type TableSpec = {
  readonly no: string;
  readonly texts: Readonly<Record<string, ColumnNames>>;
  readonly classes: Readonly<Record<string, ColumnNames>>;
  readonly amounts: Readonly<Record<string, AmountColumn>>;
  /** Texts that the form itself does not have, and some documents do. */
  readonly optional?: readonly string[];
  /** Columns that may be merged downward, from the left: a blank is the cell above. */
  readonly merged: readonly string[];
};

/** A class or a project as printed, `2010301-行政运行`; `code` is null where the text has none. */
export type CodedName = { readonly text: string; readonly code: string | null; readonly name: string };

/**
 * A data row: `row` is 1-based within the table, texts trimmed, amounts in 万元 without separators and with the
 * decimals as written, null where the cell is blank. `inherited` names the columns whose own cell is blank and
 * whose value is the one above; `others` holds what stands under columns that the form does not know.
 */
export type TypedRow<S extends TableSpec> = {
  readonly row: number;
  readonly place: Place;
  readonly inherited: readonly string[];
  readonly others: Readonly<Record<string, string>>;
  readonly amounts: { readonly [K in keyof S['amounts']]: string | null };
} & { readonly [K in keyof S['texts']]: string | null } & {
  readonly [K in keyof S['classes']]: CodedName | null;
};

/** A total as printed; `label` is what it is called, without blanks. */
export type TypedTotal<S extends TableSpec> = {
  readonly label: string;
  readonly place: Place;
  readonly amounts: { readonly [K in keyof S['amounts']]: string | null };
};

/** A column of a table's form that a document's header does not name; `label` is what it is called. */
export type UnreadColumn = { readonly key: string; readonly label: string };

/** A table with its rows and totals, none left out. */
export type TypedTable<S extends TableSpec> = {
  readonly no: string;
  readonly place: Place;
  readonly unread: readonly UnreadColumn[];
  readonly rows: readonly TypedRow<S>[];
  readonly totals: readonly TypedTotal<S>[];
};

const CODED = /^(\d{3,12}|\d{8}[A-Z]\d{12})\s*[-－—–]\s*([\s\S]+)$/;

/**
 * Reads a class or a project.
 * @example codedName('2010301-行政运行').code === '2010301'
 */
export function codedName(text: string): CodedName {
  const match = CODED.exec(text);
  if (!match?.[1] || !match[2]) return { text, code: null, name: text };
  return { text, code: match[1], name: match[2].trim() };
}
