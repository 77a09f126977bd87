import type { Block } from '@/lib/typesetting/block';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { drawableText } from '@/lib/typesetting/line-breaking';
import { drawnCharacter } from './characters';

/** Every text of the blocks, in reading order. */
function* textsOf({ header, rows, merged }: Block): Iterable<string> {
  for (const { cells } of header) for (const { text } of cells) yield text;
  for (const [index, { cells }] of rows.entries()) {
    for (const one of merged) if (Math.max(0, one.first) === index) yield one.cell.text;
    for (const { text } of cells) yield text;
  }
}

/**
 * The characters of a document that none of our fonts can show, each once, in the order in which they occur, with the
 * text in which each occurs first. The drawing shows `〓` in their place; the text that a reader extracts or copies
 * keeps them.
 * @example [...missingGlyphs(formSpec(model, options))] // [['𠮷', '𠮷祥社区']]
 */
export function missingGlyphs({ parts }: DocumentSpec): ReadonlyMap<string, string> {
  const missing = new Map<string, string>();
  for (const block of parts.flatMap(({ blocks }) => blocks)) {
    for (const text of textsOf(block)) {
      for (const character of drawableText(text)) {
        if (/\s/u.test(character) || drawnCharacter(character, 'body').found) continue;
        if (!missing.has(character)) missing.set(character, text);
      }
    }
  }
  return missing;
}
