import { describe, expect, it } from 'vitest';
import type { Decided } from '@/lib/indicators/decisions/decided';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { actualInWords, earlierEntries } from './actual-in-words';
import { applyPatch } from './apply-patch';
import { missingFields } from './missing';
import { blankSheet, decided } from './sample-sheet.fixture';
import { scoreSheet } from './score-sheet';
import { threeWay } from './three-way';
import { patchBetween, readTypedSheet, typedSheetOf } from './typed';

const DEADLINE: Decided = { kind: 'deadline', due: '2024-08-31' };
const MONTHLY: Decided = { kind: 'recurring', every: 'month', timesDue: 12, byDay: 15 };
const ALL_YEAR: Decided = { kind: 'coverage', of: 'months', whole: '12' };

describe('a survey', () => {
  const COUNTS = { surveySent: '500', surveyReturned: '490', surveyValid: '480', surveySatisfied: '460' };

  it('gives the rate, half-up to 2 decimals, and leaves what was typed before', () => {
    const row = applyPatch(blankSheet(), {
      rows: [{ indicatorId: 'satisfaction', value: '98', surveyMethod: '纸质问卷', ...COUNTS }],
    }).rows[5]!;
    expect(actualInWords(row)).toBe('95.83 %');
    expect(earlierEntries(row)).toEqual(['98 %']);
    const fewer = { ...COUNTS, surveySatisfied: '400' };
    const sheet = applyPatch(blankSheet(), { rows: [{ indicatorId: 'satisfaction', ...fewer }] });
    expect(scoreSheet(sheet, mof202010).indicators[5]!.score?.toFixed(2)).toBe('9.26');
    expect(actualInWords(sheet.rows[5]!)).toBe('83.33 %');
  });

  it('is optional: without its counts the typed rate counts', () => {
    const rows = [{ indicatorId: 'satisfaction', value: '92', surveySent: '500' }];
    expect(actualInWords(applyPatch(blankSheet(), { rows }).rows[5]!)).toBe('92 %');
  });

  it.each([
    [{ ...COUNTS, surveyReturned: '501' }, ['surveyReturned', 'surveySent']],
    [{ ...COUNTS, surveySatisfied: '481' }, ['surveySatisfied', 'surveyValid']],
    [{ surveySent: '10', surveyValid: '11' }, ['surveyValid', 'surveySent']],
    [{ surveyValid: '0' }, ['surveyValid']],
  ])('%j does not fit together: nothing of it is taken', (counts, fields) => {
    const typed = typedSheetOf(blankSheet());
    Object.assign(typed.rows.satisfaction!, counts);
    const { sheet, problems } = readTypedSheet(blankSheet(), typed);
    expect(problems.map(({ field }) => field)).toEqual(fields.map((field) => `row-satisfaction-${field}`));
    const patch = patchBetween(blankSheet(), sheet, problems)?.rows?.[0] ?? {};
    for (const field of fields) expect(patch).not.toHaveProperty(field);
  });
});

describe('inputs of a decided row', () => {
  it('are owed in the field that fits, and an earlier entry is said', () => {
    const sheet = applyPatch(decided(MONTHLY, 'archive'), {
      rows: [{ indicatorId: 'archive', doneOn: '2024-07-20' }],
    });
    expect(missingFields(sheet, mof202010).map(({ field }) => field)).toContain('row-archive-timesOnTime');
    expect(earlierEntries(sheet.rows[1]!)).toEqual(['2024年7月20日']);
  });

  it('nothing is owed by a row that is not due', () => {
    const sheet = decided({ kind: 'not-due', due: '2025-06-30' }, 'archive');
    expect(missingFields(sheet, mof202010).filter(({ field }) => field.startsWith('row-archive'))).toEqual(
      [],
    );
  });

  it.each([
    [MONTHLY, 'archive', { timesOnTime: '１３' }, '按时次数不能大于应完成的 12 次'],
    [MONTHLY, 'archive', { timesOnTime: '2.5' }, '请填写整数，不带小数'],
    [ALL_YEAR, 'visits', { measured: '13' }, '一年最多 12 个月'],
    [
      { kind: 'entitled' } as const,
      'visits',
      { value: '401', eligible: '400' },
      '实际保障数不能大于符合条件数',
    ],
    [
      { kind: 'entitled' } as const,
      'visits',
      { value: '0', eligible: '0' },
      '符合条件数须大于 0；没有符合条件对象的，请与评价人员确认',
    ],
  ] as const)('%j refuses %s %j', (meaning, on, texts, message) => {
    const sheet = decided(meaning, on);
    const typed = typedSheetOf(sheet);
    Object.assign(typed.rows[on]!, texts);
    expect(readTypedSheet(sheet, typed).problems[0]!.message).toBe(message);
  });

  it('read full-width digits and units', () => {
    const sheet = decided(MONTHLY, 'archive');
    const typed = typedSheetOf(sheet);
    typed.rows.archive!.timesOnTime = '１１次';
    expect(readTypedSheet(sheet, typed).sheet.rows[1]!.timesOnTime).toBe('11');
  });

  it('a judgement lapses when another actual is reported', () => {
    const sheet = decided(DEADLINE, 'archive', { judgedPercent: '60', judgedReason: '汛期' });
    const after = applyPatch(sheet, { rows: [{ indicatorId: 'archive', doneOn: '2024-09-20' }] });
    expect(after.rows[1]).toMatchObject({ judgedPercent: null, judgedReason: null });
    const reworded = applyPatch(sheet, { rows: [{ indicatorId: 'archive', deviationReason: '暴雨' }] });
    expect(reworded.rows[1]).toMatchObject({ judgedPercent: '60' });
  });

  it('a decision made meanwhile is told to the owner and clashes with nothing', () => {
    const base = blankSheet();
    const mine = applyPatch(base, { rows: [{ indicatorId: 'archive', doneOn: '2024-07-20' }] });
    const result = threeWay(base, mine, decided(DEADLINE, 'archive'));
    expect(result.clashes).toEqual([]);
    expect(result.theirChanges).toEqual([
      { field: '档案归档完成时间：指标含义', from: null, to: '完成期限，2024年8月31日前（含当日）' },
    ]);
    expect(result.mine.rows[1]).toMatchObject({ doneOn: '2024-07-20', decision: { meaning: DEADLINE } });
  });
});
