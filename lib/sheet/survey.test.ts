import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { actualInWords } from './actual-in-words';
import { applyPatch, type RowPatch } from './apply-patch';
import { explainSheet } from './explain-sheet';
import { missingFields } from './missing';
import { isReported } from './reported-actual';
import { blankSheet } from './sample-sheet.fixture';
import { scoreSheet } from './score-sheet';
import type { Sheet } from './sheet';
import { SURVEY_COUNTS, surveyFinding, surveyMisfits } from './survey';
import { keepUnreadable, patchBetween, readTypedSheet, typedSheetOf } from './typed';

const COUNTS = { surveySent: '500', surveyReturned: '490', surveyValid: '480', surveySatisfied: '460' };

function reported(patch: Omit<RowPatch, 'indicatorId'>, sheet = blankSheet()): Sheet {
  return applyPatch(sheet, { rows: [{ indicatorId: 'satisfaction', ...patch }] });
}

/** The sheet whose satisfaction is set in words: 定性 好. */
function inWords(): Sheet {
  const sheet = blankSheet();
  const rows = sheet.rows.map((row) =>
    row.indicatorId === 'satisfaction' ? { ...row, nature: '定性', target: '好', unitOfMeasure: null } : row,
  );
  return { ...sheet, rows };
}

function explained(sheet: Sheet) {
  return explainSheet(sheet, scoreSheet(sheet, mof202010), mof202010).indicators[5]!;
}

function typing(saved: Sheet, texts: Record<string, string>) {
  const typed = typedSheetOf(saved);
  Object.assign(typed.rows.satisfaction!, texts);
  return { typed, ...readTypedSheet(saved, typed) };
}

describe('a survey that gives the actual', () => {
  it('is a step of the trace before the comparison', () => {
    const [first, second] = explained(reported(COUNTS)).steps;
    expect(first).toMatchObject({ formula: '100 × 460 ÷ 480', result: '95.83' });
    expect(second).toMatchObject({ formula: '95.83 ≥ 90 → 10', result: '10.00' });
    expect(explained(reported({ value: '95.83' })).steps).toHaveLength(1);
  });

  it('withholds the actual while its counts contradict each other, and keeps what is saved', () => {
    const saved = reported({ value: '98' });
    const { sheet, problems } = typing(saved, { ...COUNTS, surveyReturned: '501' });
    const score = scoreSheet(sheet, mof202010).indicators[5]!;
    expect([score.status, actualInWords(sheet.rows[5]!)]).toEqual(['not-reported', null]);
    expect(explained(sheet).notes).toContain('调查份数互相矛盾，改正之前按未填报计。');
    expect(missingFields(sheet, mof202010)).toContainEqual({
      field: 'row-satisfaction-surveyReturned',
      message: '居民满意度：回收份数不能大于发放份数（发放 ≥ 回收 ≥ 有效 ≥ 满意）',
    });
    expect(patchBetween(saved, sheet, problems)).toBeNull();
  });

  it('withholds it, too, where only the other two counts contradict each other', () => {
    const { sheet, typed, problems } = typing(reported({ ...COUNTS, value: '98' }), {
      surveyReturned: '600',
    });
    expect(isReported(sheet.rows[5]!)).toBe(false);
    const theirs = typedSheetOf(reported({ ...COUNTS, value: '97' }));
    typed.rows.satisfaction!.surveyValid = '470';
    expect(keepUnreadable(theirs, typed, problems).rows.satisfaction).toMatchObject({
      value: '97',
      surveyReturned: '600',
      surveyValid: '470',
    });
  });

  it('counts again once the counts fit, or are cleared', () => {
    const saved = reported({ value: '98' });
    expect(actualInWords(typing(saved, COUNTS).sheet.rows[5]!)).toBe('95.83 %');
    expect(actualInWords(typing(saved, {}).sheet.rows[5]!)).toBe('98 %');
  });

  it('never counts, is never saved and erases nothing with contradictory counts, whatever they are', () => {
    const text = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 12 }).map(String));
    const counts = fc.record({
      surveySent: text,
      surveyReturned: text,
      surveyValid: text,
      surveySatisfied: text,
    });
    fc.assert(
      fc.property(counts, counts, (before, texts) => {
        const filled = Object.fromEntries(Object.entries(before).map(([key, one]) => [key, one || null]));
        const saved = reported({ ...filled, value: '98' });
        fc.pre(surveyMisfits(saved.rows[5]!).length === 0);
        const { sheet, problems } = typing(saved, texts);
        const patch = patchBetween(saved, sheet, problems) ?? {};
        const after = applyPatch(saved, patch).rows[5]!;
        expect(after.value).toBe('98');
        expect(surveyMisfits(after)).toEqual([]);
        const misfit = surveyMisfits(sheet.rows[5]!).length > 0;
        expect(isReported(sheet.rows[5]!)).toBe(!misfit);
        expect(problems.length > 0).toBe(misfit);
        if (misfit) for (const field of SURVEY_COUNTS) expect(after[field]).toBe(saved.rows[5]![field]);
      }),
    );
  });
});

describe('a satisfaction in words', () => {
  const GRADED = { grade: '达成', percent: '95', completion: '居民普遍满意' } as const;

  it('carries the finding until a survey supports it', () => {
    const sheet = reported(GRADED, inWords());
    expect(surveyFinding(sheet.rows[5]!)).toBe('满意度为定性，宜以问卷等调查结果佐证');
    expect(explained(sheet).notes).toContain('满意度为定性，宜以问卷等调查结果佐证。');
    expect(surveyFinding(reported({ ...GRADED, ...COUNTS }, inWords()).rows[5]!)).toBeNull();
    expect(surveyFinding(blankSheet().rows[4]!)).toBeNull();
  });

  it('shows the rate of its survey, which changes neither grade nor score', () => {
    const without = reported(GRADED, inWords());
    const sheet = reported({ ...GRADED, ...COUNTS }, inWords());
    expect(actualInWords(sheet.rows[5]!)).toBe('居民普遍满意（达成 95%）；调查满意率 95.83 %（460 ÷ 480）');
    expect(scoreSheet(sheet, mof202010).indicators[5]!.score).toEqual(
      scoreSheet(without, mof202010).indicators[5]!.score,
    );
    expect(explained(sheet).notes).toEqual([
      '满意度为定性，调查满意率 95.83 %（460 ÷ 480）作为所定档次的佐证，不改变得分。',
    ]);
  });

  it('is scored by its grade while the counts contradict each other, and is not complete', () => {
    const { sheet } = typing(reported(GRADED, inWords()), { ...COUNTS, surveySatisfied: '481' });
    expect(scoreSheet(sheet, mof202010).indicators[5]!.score?.toFixed(2)).toBe('9.50');
    expect(missingFields(sheet, mof202010)).toContainEqual({
      field: 'row-satisfaction-surveySatisfied',
      message: '居民满意度：满意份数不能大于有效份数（发放 ≥ 回收 ≥ 有效 ≥ 满意）',
    });
  });
});
