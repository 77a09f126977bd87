import { drawableText } from '@/lib/typesetting/line-breaking';
import { type Prose, type ProseBlock, type ProseRun, type ProseText, textOfRuns } from './prose';

/** Half of a character outside of the basic plane: no text, and no database stores it. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const visible = (text: string): string => drawableText(text.replace(HALF, '')).replace(/[\t ]/g, ' ');

/** Neighbours alike are one; nothing is empty; no blanks at either end. */
function tidyRuns(runs: ProseText): ProseText {
  const joined: ProseRun[] = [];
  for (const { text, bold } of runs) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last && (last.bold === bold || text.trim() === '')) {
      joined[joined.length - 1] = { text: last.text + text, bold: last.bold };
    } else joined.push({ text, bold });
  }
  const first = joined[0];
  if (first) joined[0] = { ...first, text: first.text.trimStart() };
  const last = joined.at(-1);
  if (last) joined[joined.length - 1] = { ...last, text: last.text.trimEnd() };
  return joined.filter(({ text }) => text !== '');
}

/** A text cut at its line feeds. */
function linesOf(runs: ProseText): ProseText[] {
  const lines: ProseRun[][] = [[]];
  for (const { text, bold } of runs) {
    visible(text)
      .split('\n')
      .forEach((piece, i) => {
        if (i > 0) lines.push([]);
        lines.at(-1)?.push({ text: piece, bold });
      });
  }
  return lines.map(tidyRuns).filter((line) => line.length > 0);
}

const inOneLine = (runs: ProseText): ProseText =>
  tidyRuns(runs.map(({ text, bold }) => ({ text: visible(text).replace(/\n/g, ' '), bold })));

/** Rows as wide as the widest; those at the end and columns at the right that are empty are left out. */
function tidyTable(rows: readonly (readonly ProseText[])[]): readonly (readonly ProseText[])[] {
  const tidy = rows.map((row) => row.map(inOneLine));
  const width = Math.max(0, ...tidy.map((row) => row.findLastIndex((cell) => cell.length > 0) + 1));
  const full = tidy.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? []));
  return full.slice(0, full.findLastIndex((row) => row.some((cell) => cell.length > 0)) + 1);
}

function tidyBlock(block: ProseBlock): ProseBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return linesOf(block.text).map((text) => ({ kind: 'paragraph', text }));
    case 'heading': {
      const text = textOfRuns(inOneLine([{ text: block.text, bold: false }]));
      return text === '' ? [] : [{ ...block, text }];
    }
    case 'list': {
      const items = block.items.map(inOneLine).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'table': {
      const rows = tidyTable(block.rows);
      return rows.length === 0 ? [] : [{ kind: 'table', rows }];
    }
  }
}

/**
 * A text as it is kept: characters without a shape, empty blocks and blanks at both ends are left out, line feeds within
 * a paragraph begin another one, neighbours of one face are one stretch, and rows of a table are of equal width.
 */
export function normaliseProse(prose: Prose): Prose {
  return prose.flatMap(tidyBlock);
}
