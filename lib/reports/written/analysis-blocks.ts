import type { Block } from '@/lib/typesetting/block';
import { listItemBlock, paragraphBlock } from '@/lib/typesetting/prose-blocks';
import type { Analysis } from './analysis';

/** An analysis as blocks: its paragraphs, then the rows that it names. */
export function analysisBlocks(key: string, { paragraphs, named }: Analysis): Block[] {
  return [
    ...paragraphs.map((text, i) => paragraphBlock(`${key}.${i}`, [{ text, face: 'body' }])),
    ...named.map((text, i) => listItemBlock(`${key}.named.${i}`, `${i + 1}．`, [{ text, face: 'body' }])),
  ];
}
