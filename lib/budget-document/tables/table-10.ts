import type { DocumentProblem } from '../problem';
import type { Place, SourceRow } from '../source';
import type { Table } from '../table-layout';
import { Cells, totalLabel } from './cells';

/** What a 三公 row is about, null for one that the form does not know. */
export type OfficialExpense = 'abroad' | 'reception' | 'cars' | 'car-purchase' | 'car-running';

/** A row of table 10: `amounts` in 万元, one for every column of the table, two where the year before is shown. */
export type OfficialExpenseRow = {
  readonly row: number;
  readonly place: Place;
  readonly item: string;
  readonly kind: OfficialExpense | null;
  readonly amounts: readonly (string | null)[];
};

/** 一般公共预算“三公”经费支出情况表; `columns` are the names of its columns of money. */
export type OfficialExpenses = {
  readonly no: string;
  readonly place: Place;
  readonly columns: readonly string[];
  readonly rows: readonly OfficialExpenseRow[];
  readonly totals: readonly {
    readonly label: string;
    readonly place: Place;
    readonly amounts: readonly (string | null)[];
  }[];
};

const KINDS: readonly (readonly [RegExp, OfficialExpense])[] = [
  [/因公出国|出国\(境\)/, 'abroad'],
  [/接待/, 'reception'],
  [/购置(?:费)?(?:及|和|、)(?:公务用车)?运行/, 'cars'],
  [/购置/, 'car-purchase'],
  [/运行/, 'car-running'],
];

function kindOf(item: string): OfficialExpense | null {
  const text = item.replaceAll('（', '(').replaceAll('）', ')').replace(/\s/g, '');
  return KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Reads table 10 and what could not be read of it. */
export function readOfficialExpenses(table: Table): {
  readonly table: OfficialExpenses;
  readonly notices: readonly DocumentProblem[];
} {
  const cells = new Cells(table);
  const item = Math.max(0, cells.find(['项目']));
  const money = table.columns.flatMap((name, column) => (/预算数|金额|决算数/.test(name) ? [column] : []));
  if (money.length === 0) cells.notice(0, '预算数', '表头没有“预算数”这一列。');
  const read = (row: SourceRow, number: number) => ({
    place: row.place,
    amounts: money.map((column) => cells.amount(row.cells, column, number)),
  });
  const rows = table.rows.map((row, index) => {
    const text = row.cells[item] ?? '';
    return { row: index + 1, item: text, kind: kindOf(text), ...read(row, index + 1) };
  });
  return {
    table: {
      no: table.no,
      place: table.place,
      columns: money.map((column) => table.columns[column] ?? ''),
      rows,
      totals: table.totals.map((row) => ({ label: totalLabel(row), ...read(row, 0) })),
    },
    notices: cells.notices,
  };
}
