import type { Block, Cell } from './block';
import type { DocumentPart } from './document';
import { drawableText } from './line-breaking';

function rowTexts({ header, rows, merged }: Block): string[] {
  return [...header, ...rows].flatMap((row, i) => {
    const index = i - header.length;
    const begun = merged.filter(({ first }) => Math.max(first, -header.length) === index);
    const cells: Cell[] = [...row.cells, ...begun.map(({ cell }) => cell)];
    return cells.toSorted((a, b) => a.from - b.from).map(({ text }) => text);
  });
}

const bare = (text: string) => drawableText(text).replace(/\s/gu, '');

/** What a part says, cell by cell in the order of reading, without blanks and without empty cells. */
export function textsOfPart({ title, blocks }: DocumentPart): string[] {
  const head = title ? [title.text, title.under ?? ''] : [];
  return [...head, ...blocks.flatMap(rowTexts)].map(bare).filter((text) => text !== '');
}
