import { readCaption } from './caption';
import { filled, HEAD_ROWS, type Sheet, standsAlone } from './sheet';
import { isBrokenHeader, tableOfHeader, tableOfTitle } from './table-identity';

/** The table that a row names, and whether by its header alone. */
type Named = { readonly no: string; readonly byHeader: boolean };

function namedBy(cells: readonly string[]): Named | null {
  const first = filled(cells)[0] ?? '';
  const no = readCaption(first, true)?.no ?? (standsAlone(cells) ? tableOfTitle(first) : null);
  if (no !== null) return { no, byHeader: false };
  const header = tableOfHeader(cells);
  return header === null ? null : { no: header, byHeader: true };
}

/** Where a table begins whose header stands at `at`: what stands alone above a header belongs to it. */
function withLinesAbove({ rows }: Sheet, at: number, since: number): number {
  let start = at;
  while (start > since + 1 && standsAlone(rows[start - 1]!.cells)) start -= 1;
  return start;
}

/** The rows at which another table begins than the one above. */
function starts(sheet: Sheet): number[] {
  const found = [0];
  let current: string | null = null;
  sheet.rows.forEach(({ cells }, at) => {
    const since = found.at(-1)!;
    const inHead = at - since < HEAD_ROWS;
    const named = namedBy(cells);
    const above = sheet.rows[at - 1]?.cells ?? [];
    if (named === null && current !== null && inHead && isBrokenHeader(current, [...above, ...cells])) {
      found.push(at);
    }
    if (named === null || named.no === current) return;
    // Under a caption or a title the header says nothing else, even where it reads like another table's.
    if (current !== null && named.byHeader && inHead) return;
    if (current !== null) found.push(named.byHeader ? withLinesAbove(sheet, at, since) : at);
    current = named.no;
  });
  return found;
}

/**
 * The parts of a sheet that hold a table each: another one begins where a caption, a title or a header names it. What
 * stands above the first name belongs to the first part; a header that breaks off between two rows is divided there.
 */
export function sheetSections(sheet: Sheet): readonly Sheet[] {
  const from = starts(sheet);
  return from.map((start, i) => ({ name: sheet.name, rows: sheet.rows.slice(start, from[i + 1]) }));
}
