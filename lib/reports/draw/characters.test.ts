import { describe, expect, it } from 'vitest';
import { advanceBy } from '@/lib/typesetting/text-measure';
import { advance, characterWidths, drawnCharacter } from './characters';
import { typefaces } from './typeface';

describe('a character', () => {
  it('is drawn with the font of its face', () => {
    expect(drawnCharacter('云', 'body')).toEqual({ typeface: 'serif', width: 1, found: true });
    expect(drawnCharacter('云', 'heading')).toEqual({ typeface: 'sans', width: 1, found: true });
  });

  it('is drawn with the other font if its own lacks it', () => {
    const { serif, sans } = typefaces();
    const lacking = (one: typeof serif, other: typeof serif) =>
      other.font.characterSet.find((code) => one.glyph(code) === null && other.glyph(code) !== null);
    const onlySerif = lacking(sans, serif);
    const onlySans = lacking(serif, sans);
    if (onlySerif) {
      expect(drawnCharacter(String.fromCodePoint(onlySerif), 'heading')).toMatchObject({
        typeface: 'serif',
        found: true,
      });
    }
    if (onlySans) {
      expect(drawnCharacter(String.fromCodePoint(onlySans), 'body')).toMatchObject({
        typeface: 'sans',
        found: true,
      });
    }
    expect(onlySerif ?? onlySans).toBeDefined();
  });

  it('that no font has is as wide as the sign that stands for it', () => {
    expect(drawnCharacter('𠮷', 'body')).toEqual({ typeface: 'serif', width: 1, found: false });
    expect(advance('𠮷', 'body')).toBe(advance('〓', 'body'));
  });
});

describe('widths for who has no fonts', () => {
  it('are those of the fonts for what reports are written in', () => {
    const without = advanceBy(characterWidths());
    const written = '云溪街道 2024年度“绩效”——完成率 98.5%（≥ 90 ㎡）…ÀΩ①、×Ⅱ';
    for (const face of ['body', 'heading'] as const)
      for (const character of written)
        expect(without(character, face), character).toBe(advance(character, face));
  });
});
