/** A cell that a spreadsheet program has put in quotes: only one with a line break or a TAB in it, its own quotes doubled. */
const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\n|$)/;

function unquoted(text: string): { readonly cell: string; readonly length: number } | null {
  const match = QUOTED.exec(text);
  if (!match || !/[\n\t]/.test(match[1]!)) return null;
  return { cell: match[1]!.replaceAll('""', '"'), length: match[0].length };
}

/**
 * The cells of a text copied from a spreadsheet, row by row, trimmed. A cell with line breaks stays one cell.
 * @example pastedCells('95\n"一季度\n二季度"\t好') // [['95'], ['一季度\n二季度', '好']]
 */
export function pastedCells(pasted: string): string[][] {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  for (let at = 0; ; ) {
    const rest = text.slice(at);
    const quoted = rest.startsWith('"') ? unquoted(rest) : null;
    const end = /[\t\n]|$/.exec(rest)!.index;
    const { cell, length } = quoted ?? { cell: rest.slice(0, end), length: end };
    rows.at(-1)!.push(cell.trim());
    at += length;
    if (at >= text.length) return rows;
    if (text[at] === '\n') rows.push([]);
    at += 1;
  }
}
