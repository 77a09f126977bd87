import type { CharacterWidths, Face } from '@/lib/typesetting/text-measure';
import { type TypefaceName, typefaces } from './typeface';

/** A character as it is drawn: with which font, how wide in em, and whether as itself or as `〓`. */
export type DrawnCharacter = {
  readonly typeface: TypefaceName;
  readonly width: number;
  readonly found: boolean;
};

const PREFERENCE: Readonly<Record<Face, readonly [TypefaceName, TypefaceName]>> = {
  body: ['serif', 'sans'],
  heading: ['sans', 'serif'],
};

function choose(codePoint: number, face: Face): DrawnCharacter {
  const fonts = typefaces();
  const having = PREFERENCE[face].find((name) => fonts[name].glyph(codePoint) !== null);
  const typeface = having ?? PREFERENCE[face][0];
  const { font } = fonts[typeface];
  const width = fonts[typeface].glyphOrReplacement(codePoint).advanceWidth / font.unitsPerEm;
  return { typeface, width, found: having !== undefined };
}

const chosen: Readonly<Record<Face, Map<string, DrawnCharacter>>> = { body: new Map(), heading: new Map() };

/**
 * How a character (one code point) is drawn in a face: with the face's own font, else the other one, else as `〓`.
 * Remembered for the process: there are only so many characters.
 */
export function drawnCharacter(character: string, face: Face): DrawnCharacter {
  const known = chosen[face].get(character);
  if (known) return known;
  const drawn = choose(character.codePointAt(0) ?? 0, face);
  chosen[face].set(character, drawn);
  return drawn;
}

/** Width of a character in em: all that the layout asks of the fonts. */
export function advance(character: string, face: Face): number {
  return drawnCharacter(character, face).width;
}

/** First and last code points of Latin, Greek and general punctuation: the rest of what reports are written in is an em wide. */
const NARROW = [
  [0x20, 0x17f],
  [0x391, 0x3c9],
  [0x2010, 0x203b],
] as const;

function widthsOf(face: Face): Record<string, number> {
  const characters = NARROW.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  );
  return Object.fromEntries(
    characters
      .filter((character) => advance(character, face) !== 1)
      .map((character) => [character, advance(character, face)]),
  );
}

let widths: CharacterWidths | undefined;

/** Widths for who lays out without the fonts, as a browser; the same as `advance` for what reports are written in. */
export function characterWidths(): CharacterWidths {
  widths ??= { body: widthsOf('body'), heading: widthsOf('heading') };
  return widths;
}
