/** The two letterforms of a form: `body` is 宋体-like, `heading` 黑体-like. */
export type Face = 'body' | 'heading';

/**
 * Width of one character (one code point) in em, 1 being the font size.
 * The layout knows nothing else of fonts, so it can be tested without any.
 */
export type Advance = (character: string, face: Face) => number;

/** Width of a text in em. */
export function widthOf(text: string, face: Face, advance: Advance): number {
  let width = 0;
  for (const character of text) width += advance(character, face);
  return width;
}

/** Of the characters that are not an em wide, what they are, in em: enough to lay out where no font is at hand. */
export type CharacterWidths = Readonly<Record<Face, Readonly<Record<string, number>>>>;

/** Lays out by such widths. @example advanceBy({ body: { a: 0.5 }, heading: {} })('a', 'body') // 0.5 */
export function advanceBy(widths: CharacterWidths): Advance {
  return (character, face) => widths[face][character] ?? 1;
}

/**
 * Widths as in the fonts of Chinese offices, near enough to place what their own programs lay out: an em, and half an em
 * for what is on an American keyboard.
 */
export const officeAdvance: Advance = (character) => (character < '\u0080' ? 0.5 : 1);
