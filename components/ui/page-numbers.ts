/**
 * The page numbers to offer: first, last, and the neighbours of the current one; null stands for a gap.
 * @example pageNumbers(6, 12) // [1, null, 5, 6, 7, null, 12]
 */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const shown = new Set([1, last, current - 1, current, current + 1]);
  const numbers: (number | null)[] = [];
  for (let page = 1; page <= last; page += 1) {
    const closesGapOfOne = shown.has(page - 1) && shown.has(page + 1);
    if (shown.has(page) || closesGapOfOne) numbers.push(page);
    else if (numbers.at(-1) !== null) numbers.push(null);
  }
  return numbers;
}
