import type { Figure } from '@/lib/charts/figure';
import type { Block, Cell, Look, MergedCell, Row, Run, Sheet } from './block';
import { cell, heading, row } from './cells';

/**
 * A4 portrait with the margins and the type area of official documents (GB/T 9704—2012: 上37 mm, 左28 mm, 三号字, 28 to a
 * line), in points.
 */
export const PROSE_SHEET: Sheet = {
  width: 595.28,
  height: 841.89,
  margin: { top: 105, bottom: 99, left: 79.4 },
  edges: [0, 448],
  fontSize: 16,
  lineHeight: 29,
  padding: { x: 0, y: 0 },
};

const TITLE_LOOK: Look = { edges: PROSE_SHEET.edges, fontSize: 22, lineHeight: 36, padding: { x: 0, y: 10 } };
const NOTE_LOOK: Look = { edges: PROSE_SHEET.edges, fontSize: 10.5, lineHeight: 16, padding: { x: 0, y: 5 } };

/** Two characters */
const FIRST_INDENT = 2 * PROSE_SHEET.fontSize;

const END = 1;

const plain = { header: [], merged: [], ruled: false, together: false } as const;

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

function only(key: string, text: string, options: Partial<Cell>): Row[] {
  return [row([{ ...cell(key, 0, END, text), ...options }], 0)];
}

/** The title of a document, in the middle. */
export function titleBlock(key: string, text: string): Block {
  const rows = only(key, text, { face: 'heading', align: 'center' });
  return { ...plain, name: key, rows, look: TITLE_LOOK, heading: 1, staysWithNext: true };
}

/** 一、… as level 2, （一）… as level 3, what people put below as level 4: the text says its number itself. */
export function headingBlock(key: string, text: string, level: 2 | 3 | 4): Block {
  const rows = only(key, text, { face: 'heading', firstIndent: FIRST_INDENT });
  return { ...plain, name: key, rows, heading: level, staysWithNext: true };
}

/** A paragraph of text, with bold stretches in the `heading` face. */
export function paragraphBlock(key: string, runs: readonly Run[]): Block {
  const text = textOf(runs);
  const faces = runs.every(({ face }) => face === 'body') ? {} : { runs };
  const rows = only(key, text, {
    ...{ firstIndent: FIRST_INDENT, justified: true, divisible: true },
    ...faces,
  });
  return { ...plain, name: key, rows };
}

/** An item of a list behind its mark: a paragraph, as official documents set it. @param mark `1．`, `●` */
export function listItemBlock(key: string, mark: string, runs: readonly Run[]): Block {
  return paragraphBlock(key, [{ text: mark, face: 'body' }, ...runs]);
}

/** Small print over the whole width: what stands above or below a table or a picture. */
export function noteBlock(key: string, text: string, align: 'left' | 'center' = 'left'): Block {
  return { ...plain, name: key, rows: only(key, text, { align, divisible: true }), look: NOTE_LOOK };
}

/** The name of a table or a picture above it, which stays with it. */
export function captionBlock(key: string, text: string): Block {
  const rows = only(key, text, { face: 'heading', align: 'center' });
  return { ...plain, name: key, rows, look: NOTE_LOOK, staysWithNext: true };
}

/** A picture in the middle. @param words what it shows, for who does not see it */
export function figureBlock(key: string, figure: Figure, words: string): Block {
  const shown: Cell = { ...cell(key, 0, END, words), figure };
  return { ...plain, name: key, rows: [row([shown], figure.height + 12)], together: true };
}

export type ProseTable = {
  /** Points of each column; they make 448 together. */
  readonly widths: readonly number[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly merged?: readonly MergedCell[];
  readonly together?: boolean;
};

/** A table with the names of its columns on every page that it reaches. */
export function tableBlock(key: string, table: ProseTable): Block {
  const edges = [0];
  for (const width of table.widths) edges.push((edges.at(-1) ?? 0) + width);
  const header = [
    row(table.columns.map((text, i) => heading(`${key}.column.${i}`, i, i + 1, text, 'column'))),
  ];
  return {
    name: key,
    header,
    rows: table.rows,
    merged: table.merged ?? [],
    ruled: true,
    together: table.together ?? false,
    look: { edges, fontSize: 10.5, lineHeight: 15, padding: { x: 4, y: 4 } },
  };
}
