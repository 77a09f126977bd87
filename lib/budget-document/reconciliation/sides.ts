import type { SideEntry, SidesTable } from '../tables/sides';
import { cellFigure, type Figure, sumFigure } from './figure';

/** A line of one side of table 01 or 05. */
export type SideLine = SideEntry & { readonly figure: Figure };

/** The lines of one side from top to bottom, totals included. */
export function sideLines(table: SidesTable, side: 'income' | 'spending'): readonly SideLine[] {
  return [...table.rows, ...table.totals].flatMap((row) => {
    const entry = row[side];
    if (entry === null) return [];
    const at = { place: row.place, row: 'row' in row ? row.row : undefined, amount: entry.amount };
    return [{ ...entry, figure: cellFigure(table.no, `“${entry.item}”`, at) }];
  });
}

/** The line whose name, without its number, matches. */
export function sideLine(lines: readonly SideLine[], name: RegExp): SideLine | null {
  return lines.find(({ item }) => name.test(plainItem(item))) ?? null;
}

/** What several lines of a table come to. */
export function sumOfLines(table: SidesTable, words: string, lines: readonly SideLine[]): Figure {
  return sumFigure(
    table.no,
    words,
    lines.map(({ amount }) => amount),
  );
}

const NUMERAL = /^[一二三四五六七八九十]+\s*[、.．]/;
const IN_PARENTHESES = /^[（(][一二三四五六七八九十]+[）)]/;

/** A line's name without its number and without blanks. */
export function plainItem(item: string): string {
  return item.replace(NUMERAL, '').replace(IN_PARENTHESES, '').replace(/\s/g, '');
}

/** Whether a line is numbered `一、`. */
export function isNumbered({ item }: SideEntry): boolean {
  return NUMERAL.test(item);
}

/** Lines numbered `（一）` that follow a line, up to the next that is not. */
export function linesBelow(lines: readonly SideLine[], above: SideLine): readonly SideLine[] {
  const rest = lines.slice(lines.indexOf(above) + 1);
  const end = rest.findIndex(({ item }) => !IN_PARENTHESES.test(item));
  return end < 0 ? rest : rest.slice(0, end);
}
