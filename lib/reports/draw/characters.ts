import { type Appendix, appendixTexts } from '../layout/form-layout';
import { drawableText } from '../layout/line-breaking';
import type { Face } from '../layout/text-measure';
import type { FormModel } from '../types';
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

/** Every text of a model that a form shows. */
function textsOf(model: FormModel): string[] {
  const { name, department, unit, owner, phone } = model.project;
  const { filledBy, reviewedBy } = model.signatures;
  const cells = model.indicators.flatMap((indicator): (string | null)[] => Object.values(indicator));
  const texts = [
    name,
    department,
    unit,
    owner,
    phone,
    model.goal,
    model.goalActual,
    model.notes,
    model.grade,
  ];
  const documents = model.money.lines.flatMap(({ adjustments = [] }) =>
    adjustments.map(({ documentNumber }) => documentNumber),
  );
  return [...texts, ...documents, filledBy, reviewedBy, ...cells].filter((text) => text !== null);
}

/**
 * The characters of a form that none of our fonts can show, each once, in the order in which they occur.
 * The drawing shows `〓` in their place and says so below the table; the text that a reader extracts or copies keeps them.
 * @example missingGlyphs({ ...model, project: { ...model.project, name: '𠮷祥社区' } }) // ['𠮷']
 */
export function missingGlyphs(model: FormModel, appendix: Appendix | null = null): string[] {
  const missing = new Set<string>();
  for (const text of [...textsOf(model), ...appendixTexts(model, appendix)]) {
    for (const character of drawableText(text)) {
      if (!/\s/u.test(character) && !drawnCharacter(character, 'body').found) missing.add(character);
    }
  }
  return [...missing];
}
