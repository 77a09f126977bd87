import { plainNumber } from '../amount';

/** Whether every filled cell stands under a column of its kind. */
function fits(cells: readonly string[], isAmount: readonly boolean[]): boolean {
  return cells.every((cell, column) => {
    if (cell === '') return true;
    return plainNumber(cell) === null ? true : isAmount[column] === true;
  });
}

/**
 * The cells of a total, one for every column. In a text the cell that spans several columns stands once, and
 * blank cells at the end may be missing; the row is moved to the right by as little as brings its amounts under
 * columns of money.
 * @example alignTotal(['合计', '5'], [false, false, true]) → ['合计', '', '5']
 */
export function alignTotal(cells: readonly string[], isAmount: readonly boolean[]): readonly string[] {
  const label = cells.findIndex((cell) => cell !== '');
  const end = cells.findLastIndex((cell) => cell !== '') + 1;
  for (let shift = 0; shift <= isAmount.length - end; shift++) {
    const blanks = Array.from({ length: shift }, () => '');
    const moved = [...cells.slice(0, label + 1), ...blanks, ...cells.slice(label + 1, end)];
    if (fits(moved, isAmount)) return moved;
  }
  return cells;
}
