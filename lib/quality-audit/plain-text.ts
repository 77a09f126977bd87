import { toHalfWidth } from '@/lib/core/fullwidth';

/**
 * A text made ready for patterns: half-width, runs of blanks as one, and no longer than `most` characters. What
 * stands further behind is not looked at: patterns that look ahead take time with the square of the length.
 */
export function plainText(text: string, most: number): string {
  return toHalfWidth(text.slice(0, most)).replace(/\s+/g, ' ');
}

/** A plain text without what stands in brackets: explanations of what is before them. */
export function withoutBrackets(plain: string): string {
  return plain
    .replace(/\([^()]*\)/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[【〔[][^【】〔〕[\]]*[】〕\]]/g, '');
}

/** Names of indicators are a sentence or two; a page of it is looked at. */
export const LONGEST_NAME = 2_000;
