import { tableTotal } from '../reconciliation/totals';
import type { CodedName, TableSpec, TypedTable } from '../tables/typed-table';
import type { PrintedBody, PrintedColumn, PrintedLine } from './printed-table';

type Row = TypedTable<TableSpec>['rows'][number];

function columnsOf(spec: TableSpec, table: TypedTable<TableSpec>): PrintedColumn[] {
  const unread = new Set(table.unread.map(({ key }) => key));
  const texts = Object.entries({ ...spec.texts, ...spec.classes }).map(
    ([key, [label = key]]): PrintedColumn => ({ key, label, kind: 'text' }),
  );
  const amounts = Object.entries(spec.amounts).map(
    ([key, { label }]): PrintedColumn => ({ key, label, kind: 'amount' }),
  );
  return [...texts, ...amounts].filter(({ key }) => !unread.has(key));
}

function textOf(value: string | CodedName | null | undefined): string | null {
  return typeof value === 'string' ? value : (value?.text ?? null);
}

/** The rows and totals of a table that was read by the names of its columns; columns that no form knows come last. */
export function typedBody<S extends TableSpec>(spec: S, of: TypedTable<S>): PrintedBody {
  const table = of as unknown as TypedTable<TableSpec>;
  const known = columnsOf(spec, table);
  const others = [...new Set(table.rows.flatMap((row) => Object.keys(row.others)))];
  const cellOf = (row: Row, { key, kind }: PrintedColumn) => {
    if (kind === 'amount') return row.amounts[key] ?? null;
    return textOf((row as unknown as Readonly<Record<string, string | CodedName | null>>)[key]);
  };
  const rows = table.rows.map((row): PrintedLine => {
    const { inherited } = row;
    return {
      row: row.row,
      place: row.place,
      cells: [
        ...known.map((column) => cellOf(row, column)),
        ...others.map((name) => row.others[name] ?? null),
      ],
      inherited: known.flatMap(({ key }, column) => (inherited.includes(key) ? [column] : [])),
    };
  });
  const totals = table.totals.map(({ label, place, amounts }): PrintedLine => {
    const cells = known.map(({ key, kind }, column) => {
      if (kind === 'amount') return amounts[key] ?? null;
      return column === 0 ? label : null;
    });
    return { row: null, place, cells: [...cells, ...others.map(() => null)], inherited: [] };
  });
  const columns = [
    ...known,
    ...others.map((label): PrintedColumn => ({ key: `other-${label}`, label, kind: 'text' })),
  ];
  return { columns, rows, totals, total: tableTotal(table.totals)?.amounts.total ?? null };
}
