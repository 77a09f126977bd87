import { describe, expect, it } from 'vitest';
import { sampleForm } from '../sample-form.fixture';
import { advance, drawnCharacter, missingGlyphs } from './characters';
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

describe('missing glyphs', () => {
  it('are none in ordinary texts, rare characters of the national list included', () => {
    const model = sampleForm(24);
    expect(
      missingGlyphs({ ...model, project: { ...model.project, name: '䶮𬇙㙍𫍲·龘（㎡、℃、①、Ⅱ、½）' } }),
    ).toEqual([]);
  });

  it('are named once each, wherever they stand', () => {
    const model = sampleForm(2, { goal: '𠮷祥𠮷', notes: '\u{10ffff}' });
    const [first, second] = model.indicators;
    if (!first || !second) throw new Error('the sample lacks indicators');
    const indicators = [first, { ...second, deviationReason: '因\u{2f800}故' }];
    expect(missingGlyphs({ ...model, indicators })).toEqual(['𠮷', '\u{10ffff}', '\u{2f800}']);
  });

  it('are not the marks that have no shape', () => {
    expect(missingGlyphs(sampleForm(1, { goal: '葛\u{e0100}\u200b\ufeff\u0000\t\r\n优' }))).toEqual([]);
  });
});
