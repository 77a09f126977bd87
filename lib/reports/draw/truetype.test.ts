import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { type Typeface, typefaces } from './typeface';

const { serif, sans } = typefaces();

/** The subset read back by another reader than the one that wrote it. */
function subsetOf(typeface: Typeface, ids: readonly number[]): fontkit.Font {
  const file = typeface.file.subset(ids);
  const font = fontkit.create(Buffer.from(file));
  if (!('getGlyph' in font)) throw new Error('not a single font');
  return font;
}

describe.each([
  ['serif', serif],
  ['sans', sans],
])('a subset of the %s font', (_, typeface) => {
  const characters = [...'云溪街道0.5%〓—'];
  const ids = [
    0,
    ...characters.map((character) => typeface.glyphOrReplacement(character.codePointAt(0) ?? 0).id),
  ];

  it('has the outlines and widths of the whole font, in the order asked for', () => {
    const subset = subsetOf(typeface, ids);
    expect(subset.numGlyphs).toBe(ids.length);
    ids.forEach((id, number) => {
      const [part, whole] = [subset.getGlyph(number), typeface.font.getGlyph(id)];
      expect(part.path.toSVG()).toBe(whole.path.toSVG());
      expect(part.advanceWidth).toBe(whole.advanceWidth);
    });
  });

  it('may have a glyph twice', () => {
    const subset = subsetOf(typeface, [0, ids[1] ?? 0, ids[1] ?? 0]);
    expect(subset.getGlyph(2).path.toSVG()).toBe(subset.getGlyph(1).path.toSVG());
  });

  it('has the checksum that the format prescribes', () => {
    const file = Buffer.from(typeface.file.subset(ids));
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('can be made of every glyph that the font has: none is composed of others', () => {
    const all = Array.from({ length: typeface.font.numGlyphs }, (_glyph, id) => id);
    expect(() => typeface.file.subset(all)).not.toThrow();
  });
});

describe('the fonts', () => {
  it('are parsed once per process', () => {
    expect(typefaces()).toBe(typefaces());
    expect(typefaces().serif).toBe(serif);
  });
});
