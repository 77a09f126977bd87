import { type Appendix, appendixBlocks } from '../layout/appendix';
import type { Block } from '../layout/block';
import { formBlocks } from '../layout/form-layout';
import { drawableText } from '../layout/line-breaking';
import { BELOW_PARTS, type BelowPart, type FormModel } from '../types';
import { drawnCharacter } from './characters';

type Shown = {
  /** What stands below the table; all of it unless told otherwise. */
  readonly below?: ReadonlySet<BelowPart>;
  readonly appendix?: Appendix | null;
};

/** Every text of the blocks, in reading order. */
function* textsOf({ header, rows, merged }: Block): Iterable<string> {
  for (const { cells } of header) for (const { text } of cells) yield text;
  for (const [index, { cells }] of rows.entries()) {
    for (const one of merged) if (Math.max(0, one.first) === index) yield one.cell.text;
    for (const { text } of cells) yield text;
  }
}

/**
 * The characters of a form that none of our fonts can show, each once, in the order in which they occur, with the text
 * in which each occurs first.
 */
export function missingInTexts(model: FormModel, shown: Shown = {}): ReadonlyMap<string, string> {
  const below = shown.below ?? new Set(BELOW_PARTS);
  const blocks = [
    ...formBlocks(model, below, []),
    ...appendixBlocks(model, shown.appendix ?? null).flatMap((part) => part.blocks),
  ];
  const missing = new Map<string, string>();
  for (const block of blocks) {
    for (const text of textsOf(block)) {
      for (const character of drawableText(text)) {
        if (/\s/u.test(character) || drawnCharacter(character, 'body').found) continue;
        if (!missing.has(character)) missing.set(character, text);
      }
    }
  }
  return missing;
}

/**
 * The characters of a form that none of our fonts can show, each once, in the order in which they occur.
 * The drawing shows `〓` in their place and says so below the table; the text that a reader extracts or copies keeps them.
 * @example missingGlyphs({ ...model, project: { ...model.project, name: '𠮷祥社区' } }) // ['𠮷']
 */
export function missingGlyphs(model: FormModel, shown: Shown = {}): string[] {
  return [...missingInTexts(model, shown).keys()];
}
