import type { SheetRow } from '@/lib/sheet/sheet';

/** How many rows the 一级 and 二级 cells that begin at a row span; 0 where they began further up. */
export type Spans = { readonly level1: number; readonly level2: number };

function runLength(
  rows: readonly Pick<SheetRow, 'level1' | 'level2'>[],
  start: number,
  same: (i: number) => boolean,
): number {
  if (start > 0 && same(start - 1)) return 0;
  let end = start + 1;
  while (end < rows.length && same(end)) end += 1;
  return end - start;
}

/** The merged 一级 and 二级 cells of a table, as on paper: equal neighbours share one cell. */
export function mergedRows(rows: readonly Pick<SheetRow, 'level1' | 'level2'>[]): Spans[] {
  return rows.map((row, start) => {
    const sameLevel1 = (i: number) => rows[i]!.level1 === row.level1;
    const sameLevel2 = (i: number) => sameLevel1(i) && rows[i]!.level2 === row.level2;
    return { level1: runLength(rows, start, sameLevel1), level2: runLength(rows, start, sameLevel2) };
  });
}
