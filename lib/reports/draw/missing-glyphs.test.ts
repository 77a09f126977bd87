import { describe, expect, it } from 'vitest';
import { unusualCharacters } from '@/lib/core/usual-characters';
import { formSpec } from '../layout/form-spec';
import { sampleForm } from '../sample-form.fixture';
import type { AppendixPart, FormModel } from '../types';
import { type DrawFormOptions, shownOfForm } from './draw-form';
import { missingGlyphs as missingInDocument } from './missing-glyphs';

type Shown = Pick<DrawFormOptions, 'below' | 'appendix'>;

const missingInTexts = (model: FormModel, shown: Shown = {}) =>
  missingInDocument(formSpec(model, shownOfForm(shown)));
const missingGlyphs = (model: FormModel, shown: Shown = {}) => [...missingInTexts(model, shown).keys()];

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
    expect(missingGlyphs({ ...model, indicators })).toEqual(['𠮷', '\u{2f800}', '\u{10ffff}']);
  });

  it('are not the marks that have no shape', () => {
    expect(missingGlyphs(sampleForm(1, { goal: '葛\u{e0100}\u200b\ufeff\u0000\t\r\n优' }))).toEqual([]);
  });

  it('are found in every text that is drawn, and in no other', () => {
    const sample = sampleForm(2);
    const model: FormModel = {
      ...sample,
      project: { ...sample.project, code: '𠮷' },
      evidence: [{ id: 'e', row: null, name: '\u{2f800}.pdf', size: 1, sha256: 'a'.repeat(64) }],
      history: [{ at: '2025-03-14 09:05', by: '沈若澜', action: '退回', words: '\u{10ffff}' }],
    };
    const found = (parts: readonly AppendixPart[]) =>
      missingGlyphs(model, { appendix: { parts, note: null } });
    expect(found([])).toEqual([]);
    expect(found(['evidence'])).toEqual(['𠮷', '\u{2f800}']);
    expect(found(['history', 'evidence'])).toEqual(['𠮷', '\u{2f800}', '\u{10ffff}']);
    const noted = { ...sample, notes: '𠮷' };
    expect(missingGlyphs(noted, { below: ['grade'] })).toEqual([]);
  });

  it('come with the text in which they stand first', () => {
    const model = sampleForm(1, { goal: '建成𠮷祥驿站', notes: '𠮷' });
    expect([...missingInTexts(model)]).toEqual([['𠮷', '建成𠮷祥驿站']]);
  });

  it('are none among the usual characters, so that nobody has to ask about those', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => !/[\ud800-\udfff]/u.test(character),
    );
    const unusual = new Set(unusualCharacters(all.join('')));
    const usual = all.filter((character) => !unusual.has(character));
    expect(usual.length).toBeGreaterThan(20_000);
    expect(missingGlyphs(sampleForm(1, { goal: usual.join('') }))).toEqual([]);
    expect(unusualCharacters('祥和𠮷祥𠮷')).toBe('𠮷');
  });
});
