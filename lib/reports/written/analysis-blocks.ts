import type { Block } from '@/lib/typesetting/block';
import { listItemBlock, paragraphBlock } from '@/lib/typesetting/prose-blocks';
import type { Analysis } from './analysis';

/** An analysis as blocks: its paragraphs, then the rows that it names, which the last paragraph never leaves for the page before. */
export function analysisBlocks(key: string, { paragraphs, named }: Analysis): Block[] {
  const opensList = (i: number) => named.length > 0 && i === paragraphs.length - 1;
  return [
    ...paragraphs.map((text, i): Block => {
      const block = paragraphBlock(`${key}.${i}`, [{ text, face: 'body' }]);
      return opensList(i) ? { ...block, staysWithNext: true } : block;
    }),
    ...named.map((text, i) => listItemBlock(`${key}.named.${i}`, `${i + 1}．`, [{ text, face: 'body' }])),
  ];
}
