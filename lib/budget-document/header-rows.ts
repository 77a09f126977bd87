import { toHalfWidth } from '@/lib/core/fullwidth';

type Cells = readonly string[];

function trimmedEnd(cells: Cells): Cells {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** The cells above that stand beyond the last name below; blanks at their end only fill the row up. */
function rightEnd(above: Cells, count: number): Cells {
  return count === 0 ? [] : trimmedEnd(above).slice(-count);
}

/** What stands under a class in place of it: `2010301` and 行政运行 in a column each. */
const CODE = /^(?:科目)?(?:编码|代码)$/;
const NAME = /^(?:科目)?名称$/;

/** Whether a row of a header begins with what stands under a class. */
export function beginsWithCode(row: Cells): boolean {
  return CODE.test(row.find((cell) => cell !== '') ?? '');
}

/** The column of a class's codes, and that of its names, as `columnNames` calls them. */
export function partsOfClass(name: string): readonly [code: string, name: string] {
  return [`${name}:编码`, `${name}:名称`];
}

function underClass(name: string, className: string): string {
  const [code, own] = partsOfClass(className);
  if (!className.endsWith('科目')) return name;
  if (CODE.test(name)) return code;
  return NAME.test(name) ? own : name;
}

/** Two rows in which every column has a name in one of them: each stands above its own, spanned ones blank. */
function isSpread(above: Cells, below: Cells): boolean {
  return above.length === below.length && above.every((cell, i) => cell !== '' || below[i] !== '');
}

function spread(above: Cells, below: Cells): Cells {
  return below.map((cell, i) => {
    const spanning = above.slice(0, i + 1).findLast((name) => name !== '') ?? '';
    return cell === '' ? (above[i] ?? '') : underClass(cell, spanning);
  });
}

function under(above: Cells, below: Cells): Cells {
  if (isSpread(above, below)) return spread(above, below);
  const first = below.findIndex((cell) => cell !== '');
  const last = below.findLastIndex((cell) => cell !== '');
  const right = below.length - 1 - last;
  if (first < 0 || above.length < first + right) return above;
  return [...above.slice(0, first), ...below.slice(first, last + 1), ...rightEnd(above, right)];
}

/**
 * A row whose beginning broke off: names below it begin further right than it has names beside one that spans them.
 * @param before what broke off, a row of its own; its names stand in a cell each, or in one with blanks between
 */
function completed(row: Cells, below: Cells | undefined, before: Cells): Cells {
  const names = trimmedEnd(row);
  const first = below?.findIndex((cell) => cell !== '') ?? -1;
  if (first < names.length || names.includes('')) return row;
  const lost = before.flatMap((cell) => toHalfWidth(cell).split(/\s+/)).filter((name) => name !== '');
  const areNames = lost.length > 1 && !lost.some((name) => name.includes(':'));
  return areNames && names.length + lost.length > first ? [...lost, ...names] : row;
}

/**
 * Names the columns. A header cell that spans several columns stands once in its row, or is followed by blanks; the
 * row below names the columns under it, and is blank under the others.
 * @param rows of the header, names without blanks
 * @param before the row above the header, as written
 * @example columnNames([['单位', '其中:', '目标'], ['', '财政', '其他', '']], []) → ['单位', '财政', '其他', '目标']
 */
export function columnNames(rows: readonly Cells[], before: Cells): readonly string[] {
  const [first = [], ...others] = rows;
  return others.reduce(under, completed(first, others[0], before));
}
