import { partsOfClass } from '../header-rows';
import type { DocumentProblem } from '../problem';
import type { SourceRow } from '../source';
import type { Table } from '../table-layout';
import { alignTotal } from './align-total';
import { Cells, totalLabel } from './cells';
import {
  codedName,
  type TableSpec,
  type TypedRow,
  type TypedTable,
  type TypedTotal,
  type UnreadColumn,
} from './typed-table';

/** The value of a column that may be merged downward, and whether it is the one above. */
type Merged = Readonly<Record<string, string>>;

/** A column by its key: where it stands, and where its second part does, where it has one. */
type Entry = readonly [key: string, column: number, second?: number];

function textOf(cells: readonly string[], [, ...columns]: Entry): string {
  return columns
    .map((column) => cells[column ?? -1] ?? '')
    .filter((part) => part !== '')
    .join('-');
}

class TableReader<S extends TableSpec> {
  readonly cells: Cells;
  readonly unread: UnreadColumn[] = [];
  private readonly table: Table;
  private readonly spec: S;
  private readonly texts: readonly (readonly [string, number])[];
  private readonly classes: readonly Entry[];
  private readonly amounts: readonly (readonly [string, number])[];
  private readonly unknown: readonly (readonly [string, number])[];
  private above: Merged = {};

  constructor(spec: S, table: Table) {
    this.spec = spec;
    this.table = table;
    this.cells = new Cells(table);
    const named = (columns: Readonly<Record<string, readonly string[]>>) =>
      Object.entries(columns).map(
        ([key, names]) => [key, this.column({ key, label: names[0] ?? '' }, names)] as const,
      );
    this.texts = named(spec.texts);
    this.classes = Object.entries(spec.classes).map(([key, names]) => this.classColumns(key, names));
    this.amounts = Object.entries(spec.amounts).map(
      ([key, { label, names, nth }]) => [key, this.column({ key, label }, names, nth)] as const,
    );
    const known = new Set(
      [...this.texts, ...this.classes, ...this.amounts].flatMap(([, ...columns]) => columns),
    );
    this.unknown = table.columns.flatMap((name, column) => (known.has(column) ? [] : [[name, column]]));
  }

  row({ cells, place }: SourceRow, index: number): TypedRow<S> {
    const number = index + 1;
    this.noticeWidth(cells, number);
    const { values, inherited } = this.merge(cells);
    const value = (entry: Entry) => values[entry[0]] ?? textOf(cells, entry);
    return {
      row: number,
      place,
      inherited,
      ...Object.fromEntries(this.texts.map((entry) => [entry[0], value(entry) || null])),
      ...Object.fromEntries(
        this.classes.map((entry) => [entry[0], value(entry) === '' ? null : codedName(value(entry))]),
      ),
      amounts: this.amountsOf(cells, number),
      others: Object.fromEntries(
        this.unknown.flatMap(([name, column]) => (cells[column] ? [[name, cells[column]]] : [])),
      ),
    } as unknown as TypedRow<S>;
  }

  total(row: SourceRow): TypedTotal<S> {
    const columns = new Set(this.amounts.map(([, column]) => column));
    const isAmount = this.table.columns.map((_, column) => columns.has(column));
    const cells = alignTotal(row.cells, isAmount);
    return { label: totalLabel(row), place: row.place, amounts: this.amountsOf(cells, 0) };
  }

  private column(column: UnreadColumn, names: readonly string[], nth = 0): number {
    const found = this.cells.find(names, nth);
    if (found >= 0 || this.spec.optional?.includes(column.key)) return found;
    this.unread.push(column);
    this.cells.notice(0, names[0] ?? '', `表头没有“${names[0]}”这一列。`);
    return found;
  }

  /** A class stands in one column, or its code and its name in one each. */
  private classColumns(key: string, names: readonly string[]): Entry {
    for (const parts of names.map(partsOfClass)) {
      const [code, name] = parts.map((part) => this.cells.find([part])) as [number, number];
      if (code >= 0 && name >= 0) return [key, code, name];
    }
    return [key, this.column({ key, label: names[0] ?? '' }, names)];
  }

  private amountsOf(cells: readonly string[], row: number): TypedTotal<S>['amounts'] {
    return Object.fromEntries(
      this.amounts.map(([key, column]) => [key, this.cells.amount(cells, column, row)]),
    ) as TypedTotal<S>['amounts'];
  }

  /** A blank cell is the one above as long as everything to its left is blank too, or the same as above. */
  private merge(cells: readonly string[]): { values: Merged; inherited: string[] } {
    const values: Record<string, string> = {};
    const inherited: string[] = [];
    let same = true;
    for (const key of this.spec.merged) {
      const entry = [...this.texts, ...this.classes].find(([name]) => name === key);
      const own = entry ? textOf(cells, entry) : '';
      const above = this.above[key] ?? '';
      if (own === '' && same && above !== '') inherited.push(key);
      values[key] = own === '' && same ? above : own;
      same &&= values[key] === above;
    }
    this.above = values;
    return { values, inherited };
  }

  private noticeWidth(cells: readonly string[], row: number): void {
    const width = this.table.columns.length;
    if (cells.length <= width) return;
    const message = `本行有${cells.length}个单元格，表头只有${width}列，内容可能错位。`;
    this.cells.notice(row, this.table.columns[0] ?? '', message, cells[0]);
  }
}

/**
 * Reads a table into typed rows and totals by the names of its columns.
 * @returns the table, and what could not be read of it (row 0: a column that is missing, or a total)
 */
export function readTable<S extends TableSpec>(
  spec: S,
  table: Table,
): { readonly table: TypedTable<S>; readonly notices: readonly DocumentProblem[] } {
  const reader = new TableReader(spec, table);
  const rows = table.rows.map((row, index) => reader.row(row, index));
  const totals = table.totals.map((row) => reader.total(row));
  const { cells, unread } = reader;
  return { table: { no: table.no, place: table.place, unread, rows, totals }, notices: cells.notices };
}
