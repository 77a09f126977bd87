import type { DocumentSpec } from '@/lib/typesetting/document';
import { PROSE_SHEET, paragraphBlock, titleBlock } from '@/lib/typesetting/prose-blocks';
import type { Statement } from './types';

const TITLE = '预算绩效情况说明';

/** 结果公开说明 as a document: its text, a paragraph for each line, under the unit's name. */
export function statementSpec({
  unit,
  text,
  evaluated,
}: Pick<Statement, 'unit' | 'text' | 'evaluated'>): DocumentSpec {
  const title = `${unit}${TITLE}`;
  const paragraphs = text
    .split('\n')
    .map((line, i) => paragraphBlock(`paragraph.${i}`, [{ text: line, face: 'body' }]));
  const part = {
    ...{ name: 'statement', sheet: PROSE_SHEET, title: null, endsWith: null },
    running: `${title}（自评${evaluated.fiscalYear}年度）`,
    blocks: [titleBlock('title', title), ...paragraphs],
  };
  return { title, parts: [part] };
}
