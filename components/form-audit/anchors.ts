/** Ids on the page of results: the form at `index` of the file, and its rows; null is the total row. */
export function formAnchor(index: number): string {
  return `form-${index + 1}`;
}

export function rowAnchor(index: number, row: number | null): string {
  return `${formAnchor(index)}-${row ?? 'total'}`;
}
