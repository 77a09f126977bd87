import type { ParsedFont, Typeface } from './typeface';

type GlyphInText = {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
};
type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

/** What pdfkit asks of a font object. */
type FontForPdf = Pick<
  ParsedFont,
  | 'postscriptName'
  | 'unitsPerEm'
  | 'ascent'
  | 'descent'
  | 'xHeight'
  | 'capHeight'
  | 'lineGap'
  | 'bbox'
  | 'italicAngle'
> & {
  readonly post: ParsedFont['post'];
  readonly head: ParsedFont['head'];
  layout(text: string): {
    readonly glyphs: GlyphInText[];
    readonly positions: GlyphPosition[];
    readonly advanceWidth: number;
  };
  getGlyph(id: number): GlyphInText;
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
};

/**
 * The characters of one document in one font, each with a number of its own. Two characters with the same glyph (a
 * Kangxi radical and its ideograph, the two middle dots) keep two numbers, so that the text extracted from the document
 * has the very characters of the model. fontkit's own subset would give both the character that it happened to see
 * first in this process.
 */
class CharacterSubset {
  private readonly numbers = new Map<number, number>();
  private readonly glyphIds = [0];

  constructor(private readonly typeface: Typeface) {}

  /** pdfkit asks by glyph id; the ids of our glyphs are code points. */
  includeGlyph(codePoint: number): number {
    const known = this.numbers.get(codePoint);
    if (known !== undefined) return known;
    const number = this.glyphIds.push(this.typeface.glyphOrReplacement(codePoint).id) - 1;
    this.numbers.set(codePoint, number);
    return number;
  }

  encode(): Uint8Array {
    return this.typeface.file.subset(this.glyphIds);
  }
}

/**
 * A typeface as the font of one document. Characters map to glyphs one to one, without shaping, which Chinese text does
 * not need and which would take most of the time of drawing.
 */
export function fontForPdf(typeface: Typeface): FontForPdf {
  const { font } = typeface;
  const notdef = { id: 0, advanceWidth: font.getGlyph(0).advanceWidth, codePoints: [] };
  return {
    postscriptName: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    xHeight: font.xHeight,
    capHeight: font.capHeight,
    lineGap: font.lineGap,
    bbox: font.bbox,
    italicAngle: font.italicAngle,
    post: font.post,
    head: font.head,
    getGlyph: () => notdef,
    createSubset: () => new CharacterSubset(typeface),
    layout(text) {
      const glyphs: GlyphInText[] = [];
      const positions: GlyphPosition[] = [];
      let advanceWidth = 0;
      for (const character of text) {
        const codePoint = character.codePointAt(0) ?? 0;
        const width = typeface.glyphOrReplacement(codePoint).advanceWidth;
        glyphs.push({ id: codePoint, advanceWidth: width, codePoints: [codePoint] });
        positions.push({ xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0 });
        advanceWidth += width;
      }
      return { glyphs, positions, advanceWidth };
    },
  };
}
