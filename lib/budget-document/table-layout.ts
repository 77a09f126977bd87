import { squeezed, toHalfWidth } from '@/lib/core/fullwidth';
import { parseLevel1 } from '@/lib/indicators/levels';
import { parseNature } from '@/lib/indicators/nature';
import { saysNone } from './amount';
import { withoutUnit } from './amount-unit';
import { beginsWithCode, columnNames } from './header-rows';
import { isPageLine } from './page-lines';
import type { SourceRow, SourceTable } from './source';

/** A table with its parts told apart. `columns`: the name of each column, without blanks. */
export type Table = {
  readonly no: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** Data rows: no header, no total, no row without content. */
  readonly rows: readonly SourceRow[];
  /** Totals in their order, as written: in a text they may be shorter than the header is wide. */
  readonly totals: readonly SourceRow[];
  /** What stands between the caption and the header: the year, a form's own lines. */
  readonly above: readonly SourceRow[];
  /** The rows of the header as written. */
  readonly header: readonly SourceRow[];
  /** Whether a total follows the last data row. */
  readonly totalled: boolean;
  /** The last row as dumped, whatever it holds. */
  readonly lastRow: SourceRow | undefined;
  readonly place: SourceTable['place'];
  /** Where the caption stands again, before which of the data rows (0-based). */
  readonly restarts: readonly { readonly before: number; readonly place: SourceTable['place'] }[];
};

const AMOUNT = /^-?[\d,]*\d(\.\d+)?$/;
const AMOUNT_UNIT = /^(?:金额)?单位[:：]/;
const TOTAL = /^(?:(?:本年)?(?:收入|支出))?(?:合计|总计|小计)$/;
const HEADER_WORD = /^(?:收入|支出|项目|(?:20\d\d年)?预算数|金额|[一二三]级)$/;
/** A column that only the header of a performance table names, whatever stands above it. */
const INDICATOR_COLUMN = /^(?:绩效)?指标性质$/;

function filled(row: SourceRow): string[] {
  return row.cells.map(squeezed).filter((cell) => cell !== '');
}

function isAmount(cell: string): boolean {
  return AMOUNT.test(toHalfWidth(cell).trim());
}

/** What stands in data rows only: an amount, a 一级指标, a 指标性质. */
function isContent(cell: string): boolean {
  return isAmount(cell) || saysNone(cell) || parseLevel1(cell) !== null || parseNature(cell) !== null;
}

function isTotal(row: SourceRow): boolean {
  return TOTAL.test(filled(row)[0] ?? '');
}

/** A row above the header: a caption without number, the year, 金额单位. */
function isAboveHeader(row: SourceRow, no: string): boolean {
  return filled(row).length <= 1 || isPageLine(row.cells, no);
}

/** So many names that stand again in the next row: a merged header that was taken apart, each of its cells filled. */
const NAMES_AGAIN = 3;

function repeatsNames(row: SourceRow, above: SourceRow): boolean {
  const same = row.cells.filter(
    (cell, i) => cell !== '' && squeezed(cell) === squeezed(above.cells[i] ?? ''),
  );
  return same.length >= NAMES_AGAIN;
}

function isSecondHeaderRow(row: SourceRow, first: SourceRow): boolean {
  if (repeatsNames(row, first)) return true;
  if (row.cells.some(isContent)) return false;
  if (isTotal(row) && squeezed(row.cells[0] ?? '') !== '') return false;
  if (beginsWithCode(row.cells.map(squeezed))) return true;
  return (
    squeezed(row.cells[0] ?? '') === '' || filled(row).every((cell) => HEADER_WORD.test(withoutUnit(cell)))
  );
}

function headerStart({ no, rows }: SourceTable): number {
  const indicators = rows.findIndex((row) => row.cells.some((cell) => INDICATOR_COLUMN.test(squeezed(cell))));
  return indicators >= 0 ? indicators : rows.findIndex((row) => !isAboveHeader(row, no));
}

function headerEnd(rows: readonly SourceRow[], start: number): number {
  const first = rows[start] as SourceRow;
  const others = rows.slice(start + 1).findIndex((row) => !isSecondHeaderRow(row, first));
  return others < 0 ? rows.length : start + 1 + others;
}

function ownTitle(table: SourceTable, above: readonly SourceRow[]): string {
  const line = above
    .flatMap((row) => row.cells.filter((cell) => cell !== ''))
    .find((cell) => !AMOUNT_UNIT.test(cell) && !/^[（(]?20\d\d年/.test(toHalfWidth(cell)));
  return table.caption ?? line ?? table.heading ?? '';
}

/**
 * Tells a table's header, data rows and totals apart. Header rows that are repeated after a page break, the other lines
 * of a page's head, and who filled the table in below it, are no data.
 */
export function layOutTable(table: SourceTable): Table {
  const start = headerStart(table);
  if (start < 0) {
    return {
      no: table.no,
      title: ownTitle(table, table.rows),
      columns: [],
      rows: [],
      totals: [],
      above: table.rows,
      header: [],
      totalled: false,
      lastRow: table.rows.at(-1),
      place: table.place,
      restarts: [],
    };
  }
  const end = headerEnd(table.rows, start);
  const header = table.rows.slice(start, end);
  const headerTexts = new Set(header.map((row) => filled(row).join('\t')));
  const isRepeated = (row: SourceRow) => headerTexts.has(filled(row).join('\t'));
  const isData = (row: SourceRow) => {
    const cells = filled(row);
    if (cells.length === 0 || isTotal(row) || isRepeated(row)) return false;
    return !isPageLine(row.cells, table.no);
  };
  const rows = table.rows.slice(end).filter(isData);
  const restarts = table.restarts.map(({ rowsBefore, place }) => ({
    before: table.rows.slice(end, rowsBefore).filter(isData).length,
    place,
  }));
  const lastTotal = table.rows.slice(end).findLastIndex(isTotal);
  const lastData = table.rows.slice(end).findLastIndex(isData);
  return {
    no: table.no,
    title: ownTitle(table, table.rows.slice(0, start)),
    columns: columnNames(
      header.map((row) => row.cells.map(withoutUnit)),
      table.rows[start - 1]?.cells ?? [],
    ),
    rows,
    totals: table.rows.slice(end).filter((row) => isTotal(row) && !isRepeated(row)),
    above: table.rows.slice(0, start),
    header,
    totalled: lastTotal > lastData,
    lastRow: table.rows.at(-1),
    place: table.place,
    restarts,
  };
}
