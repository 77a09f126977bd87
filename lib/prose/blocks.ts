import type { Block, Cell, Row, Run } from '@/lib/typesetting/block';
import { cell, numberCell, row } from '@/lib/typesetting/cells';
import { headingBlock, listItemBlock, paragraphBlock, tableBlock } from '@/lib/typesetting/prose-blocks';
import { itemMark, type Prose, type ProseBlock, type ProseText, textOfRuns } from './prose';

/** Width of the type area in points. */
const WIDTH = 448;

/** A column is as wide as its longest text asks for, within these many characters. */
const NARROWEST = 4;
const WIDEST = 16;

const runsOf = (text: ProseText): Run[] =>
  text.map((run) => ({ text: run.text, face: run.bold ? 'heading' : 'body' }));

const NUMBER = /^-?[\d,]+(?:\.\d+)?%?$/u;

type Rows = readonly (readonly ProseText[])[];

/** Points of each column, by the length of what stands in it; they make the width of the type area together. */
function widthsOf(rows: Rows): number[] {
  const asked = (rows[0] ?? []).map((_, i) => {
    const longest = Math.max(...rows.map((cells) => [...textOfRuns(cells[i] ?? [])].length));
    return Math.min(WIDEST, Math.max(NARROWEST, longest));
  });
  const whole = asked.reduce((sum, one) => sum + one, 0);
  const widths = asked.map((one) => Math.floor((one * WIDTH) / whole));
  const spare = WIDTH - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((width, i) => (i === 0 ? width + spare : width));
}

/** Columns with numbers alone, whose points stand one under the other. */
function numberColumns(rows: Rows): ReadonlySet<number> {
  const body = rows.slice(1);
  const numeric = (column: number) => {
    const texts = body.map((cells) => textOfRuns(cells[column] ?? [])).filter((text) => text !== '');
    return texts.length > 0 && texts.every((text) => NUMBER.test(text));
  };
  return new Set((rows[0] ?? []).map((_, i) => i).filter(numeric));
}

function bodyCell(key: string, column: number, text: ProseText, isNumber: boolean): Cell {
  const plain = textOfRuns(text);
  if (isNumber) return numberCell(key, column, column + 1, plain, 'decimal-center');
  const made = cell(key, column, column + 1, plain, { divisible: true });
  return text.some(({ bold }) => bold) ? { ...made, runs: runsOf(text) } : made;
}

function tableOf(key: string, rows: Rows): Block {
  const numbers = numberColumns(rows);
  const body: Row[] = rows
    .slice(1)
    .map((cells, i) =>
      row(cells.map((text, column) => bodyCell(`${key}.${i}.${column}`, column, text, numbers.has(column)))),
    );
  return tableBlock(key, { widths: widthsOf(rows), columns: (rows[0] ?? []).map(textOfRuns), rows: body });
}

function blocksOf(key: string, block: ProseBlock): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphBlock(key, runsOf(block.text))];
    case 'heading':
      return [headingBlock(key, block.text, block.level === 1 ? 3 : 4)];
    case 'list':
      return block.items.map((item, i) =>
        listItemBlock(`${key}.${i}`, itemMark(block.ordered, i), runsOf(item)),
      );
    case 'table':
      return [tableOf(key, block.rows)];
  }
}

/**
 * A text as blocks of a page: what the editor shows is what prints.
 * @param key of the text, the beginning of the names of its blocks
 */
export function proseBlocks(key: string, prose: Prose): Block[] {
  return prose.flatMap((block, i) => blocksOf(`${key}.${i}`, block));
}
