import { describe, expect, it } from 'vitest';
import { applyPatch } from './apply-patch';
import { blankSheet } from './sample-sheet.fixture';
import { threeWay } from './three-way';
import { keepUnreadable, readableSheet, readTypedSheet, typedSheetOf } from './typed';

describe('two windows', () => {
  it('with the same change have nothing to tell each other', () => {
    const base = blankSheet();
    const both = applyPatch(base, { goalActual: '已完成', rows: [{ indicatorId: 'visits', value: '4' }] });
    expect(threeWay(base, both, both)).toEqual({ mine: both, theirs: both, clashes: [], theirChanges: [] });
    const theirs = applyPatch(both, { notes: '另有说明' });
    expect(threeWay(base, both, theirs).theirChanges).toEqual([
      { field: '其他需要说明的问题', from: null, to: '另有说明' },
    ]);
  });

  it('leave a half-typed number in its input, and its saved value on the sheet', () => {
    const base = applyPatch(blankSheet(), {
      money: [{ source: 'FISCAL', executed: '54.6' }],
      rows: [{ indicatorId: 'visits', value: '4', improvement: '按季度走访' }],
    });
    const typed = typedSheetOf(base);
    typed.money.FISCAL.executed = '五十';
    typed.rows.visits = { ...typed.rows.visits!, value: '四次', improvement: '改' };
    const { problems } = readTypedSheet(base, typed);
    expect(problems.map(({ field }) => field)).toEqual(['money-FISCAL-executed', 'row-visits-value']);
    const readable = readableSheet(base, typed);
    expect(readable).toEqual(applyPatch(base, { rows: [{ indicatorId: 'visits', improvement: '改' }] }));
    const theirs = applyPatch(base, {
      goalActual: '别处写的',
      rows: [{ indicatorId: 'visits', value: '9' }],
    });
    const shown = keepUnreadable(typedSheetOf(theirs), typed, problems);
    expect(shown.money.FISCAL.executed).toBe('五十');
    expect(shown.rows.visits).toMatchObject({ value: '四次', improvement: '按季度走访' });
    expect(shown.goalActual).toBe('别处写的');
  });
});
