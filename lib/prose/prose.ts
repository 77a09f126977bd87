/** A stretch of text, bold or not. */
export type ProseRun = { readonly text: string; readonly bold: boolean };

/** Text of one paragraph, list item or cell of a table. */
export type ProseText = readonly ProseRun[];

/** 小标题 of two levels, below the titles of chapters. */
export type ProseHeading = { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string };

/** What people write, limited to what prints. */
export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly text: ProseText }
  | ProseHeading
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ProseText[] }
  /** The first row names the columns; all rows have the same number of cells. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly ProseText[])[] };

/** A text as it is kept: normalised, so that equal texts are equal data. */
export type Prose = readonly ProseBlock[];

export const EMPTY_PROSE: Prose = [];

/** The characters of a text without its bold. */
export function textOfRuns(runs: ProseText): string {
  return runs.map(({ text }) => text).join('');
}

function linesOf(block: ProseBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOfRuns(block.text)];
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map((item, i) => `${itemMark(block.ordered, i)}${textOfRuns(item)}`);
    case 'table':
      return block.rows.map((row) => row.map(textOfRuns).join('｜'));
  }
}

/** The text line by line: a line for each paragraph, heading, item and row. */
export function proseLines(prose: Prose): string[] {
  return prose.flatMap(linesOf);
}

/** What stands before an item of a list. */
export function itemMark(ordered: boolean, index: number): string {
  return ordered ? `${index + 1}．` : '• ';
}

/** Number of visible characters, marks of lists left out. */
export function proseLength(prose: Prose): number {
  const texts = prose.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return [textOfRuns(block.text)];
    return block.kind === 'list' ? block.items.map(textOfRuns) : block.rows.flat().map(textOfRuns);
  });
  return [...texts.join('').replace(/\s/gu, '')].length;
}
