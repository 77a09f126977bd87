import { parseNature } from '@/lib/indicators/nature';
import type { ColumnPositions } from './columns-13';
import type { DocumentError } from './problem';
import type { SourceRow } from './source';
import type { Table } from './table-layout';

const DIRECTIONS = ['正向指标', '反向指标'];

function cutAt(no: string, row: number, what: string): DocumentError {
  return {
    code: 'cut',
    message: `预算${no}表第${row}行在中间被截断：${what}。文件不完整，请重新导出。`,
  };
}

function shortRow(table: Table, index: number, width: number): DocumentError {
  const cells = table.rows[index]?.cells.length ?? 0;
  return cutAt(table.no, index + 1, `应有${width}个单元格，只有${cells}个`);
}

/** The number of cells that most rows have. */
function usualWidth(rows: readonly SourceRow[], fallback: number): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? fallback;
}

/** A row of which only the blank cells at its beginning are there. */
function cutInBlanks({ no, rows, lastRow }: Table, width: number): DocumentError | null {
  if (lastRow === undefined || lastRow.cells.some((cell) => cell !== '')) return null;
  const cells = lastRow.cells.length;
  if (cells >= width) return null;
  return cutAt(no, rows.length + 1, `应有${width}个单元格，只有${cells}个`);
}

/**
 * Finds a table other than 13 that ends in the middle of a row. Totals may be shorter than other rows; the
 * form of table 14 may end in shorter lines, so there only a row that nothing closed counts.
 */
export function findCut(table: Table): DocumentError | null {
  const last = table.rows.at(-1);
  if (last === undefined) return null;
  const width = usualWidth(table.rows.slice(0, -1), table.columns.length);
  const open = table.lastRow?.endedBy === 'end' || table.lastRow?.endedBy === 'mid-line';
  const blanks = open ? cutInBlanks(table, width) : null;
  if (blanks !== null || table.totalled) return blanks;
  if (table.no === '14' && last.endedBy === 'blank') return null;
  return last.cells.length < width ? shortRow(table, table.rows.length - 1, width) : null;
}

/** A document whose bytes end in the middle of a character: the place is its last row. */
export function cutInCharacter(table: Table | undefined): DocumentError {
  if (table) return cutAt(table.no, Math.max(1, table.rows.length), '文件在一个字的中间结束');
  return { code: 'cut', message: '文件在一个字的中间结束，内容不完整，请重新导出。' };
}

/** Whether the cells that a row lacks at its end can only have been blank. */
function lacksOnlyBlanks({ cells }: SourceRow, width: number, positions: ColumnPositions): boolean {
  const qualitative = parseNature(cells[positions.nature ?? -1] ?? '') === '定性';
  for (let column = cells.length; column < width; column++) {
    const optional = column === positions.direction || (qualitative && column === positions.unitOfMeasure);
    if (!optional) return false;
  }
  return true;
}

/**
 * Finds a row of table 13 that lacks cells. Blank cells missing at the end are accepted where nothing else can
 * have stood there; at the very end of the table only if other rows are written that way too, since a cut
 * would look the same.
 */
export function findCut13(table: Table, positions: ColumnPositions): DocumentError | null {
  const width = table.columns.length;
  const short = (row: SourceRow) => row.cells.length < width;
  const lastIndex = table.rows.length - 1;
  const customary = table.rows.slice(0, -1).some(short);
  const cut = table.rows.findIndex(
    (row, index) =>
      short(row) && (!lacksOnlyBlanks(row, width, positions) || (index === lastIndex && !customary)),
  );
  if (cut >= 0) return shortRow(table, cut, width);
  const blanks = cutInBlanks(table, width);
  if (blanks !== null) return blanks;
  const last = table.rows[lastIndex];
  const direction = last?.cells[positions.direction ?? -1] ?? '';
  if (last?.endedBy !== 'mid-line' || DIRECTIONS.includes(direction)) return null;
  return cutAt(table.no, lastIndex + 1, '文件在最后一个单元格中结束');
}
