import { toHalfWidth } from '@/lib/core/fullwidth';
import { LEVEL1_NAMES, LEVEL2_NAMES, parseLevel1 } from '@/lib/indicators/levels';
import { parseNature } from '@/lib/indicators/nature';

/** Columns of the indicator table, in the order of the declaration form. */
export const INDICATOR_COLUMNS = [
  'level1',
  'level2',
  'name',
  'nature',
  'target',
  'unitOfMeasure',
  'direction',
] as const;
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

/** A row of the table while it is being typed in: everything is text, blank where nothing was typed. */
export type IndicatorRow = Record<IndicatorColumn, string>;

export const BLANK_INDICATOR: IndicatorRow = {
  level1: '',
  level2: '',
  name: '',
  nature: '',
  target: '',
  unitOfMeasure: '',
  direction: '',
};

/**
 * The cells of what a spreadsheet puts on the clipboard: tabs between cells, line ends between rows; a cell
 * that holds either stands in quotation marks, doubled inside.
 * @example pastedCells('a\t"b\nc"\n') // [['a', 'b\nc']]
 */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  const separator = /\t|\r?\n|\r/y;
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    rows.at(-1)!.push((match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '').trim());
    separator.lastIndex = cell.lastIndex;
    const end = separator.exec(text);
    if (!end) break;
    if (end[0] !== '\t') rows.push([]);
    at = separator.lastIndex;
  }
  if (rows.length > 1 && rows.at(-1)!.every((one) => one === '')) rows.pop();
  return rows;
}

function named(names: readonly string[], text: string): string {
  return names.find((name) => name === text || name === `${text}指标`) ?? text;
}

/** The spelling that the form uses; what it does not know stays, and is refused when the form is sent. */
function normalised(column: IndicatorColumn, text: string): string {
  switch (column) {
    case 'level1':
      return parseLevel1(text) ?? named(LEVEL1_NAMES, text);
    case 'level2':
      return named(Object.values(LEVEL2_NAMES).flat(), text);
    case 'nature':
      return parseNature(text) ?? text;
    case 'direction':
      return named(['正向指标', '反向指标'], text);
    case 'target':
      return toHalfWidth(text).replace(/(\d),(?=\d{3})/g, '$1');
    default:
      return text;
  }
}

/**
 * Rows with a block of cells laid over them, from one cell rightwards and downwards. Further rows are added;
 * a blank 一级 or 二级 takes the one above, as merged cells are copied.
 * @param at where the block begins
 */
export function withPasted(
  rows: readonly IndicatorRow[],
  cells: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: IndicatorColumn },
): IndicatorRow[] {
  const first = INDICATOR_COLUMNS.indexOf(at.column);
  const result = rows.map((row) => ({ ...row }));
  cells.forEach((line, i) => {
    const target = result[at.row + i] ?? { ...BLANK_INDICATOR };
    const above = result[at.row + i - 1];
    line.forEach((text, j) => {
      const column = INDICATOR_COLUMNS[first + j];
      if (!column) return;
      const merged = i > 0 && text === '' && (column === 'level1' || column === 'level2');
      target[column] = merged ? (above?.[column] ?? '') : normalised(column, text);
    });
    result[at.row + i] = target;
  });
  return result;
}
