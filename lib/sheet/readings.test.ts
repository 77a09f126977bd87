import { describe, expect, it } from 'vitest';
import type { Decided } from '@/lib/indicators/decisions/decided';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { mof2021101 } from '@/lib/scoring/rule-sets/mof-2021-101';
import { traceIndicator } from '@/lib/scoring/trace';
import { actualInWords, earlierEntries } from './actual-in-words';
import { applyPatch, type RowPatch } from './apply-patch';
import { missingFields } from './missing';
import { blankSheet } from './sample-sheet.fixture';
import { scoreSheet, scoringProjectOf } from './score-sheet';
import type { Judgement, Sheet } from './sheet';
import { threeWay } from './three-way';
import { patchBetween, readTypedSheet, typedSheetOf } from './typed';
import { undecided } from './undecided';

type RowName = 'visits' | 'archive' | 'quality' | 'control' | 'effect' | 'satisfaction';

function decided(meaning: Decided, on: RowName, judged: Partial<Judgement> = {}): Sheet {
  const sheet = blankSheet();
  const decision = { meaning, note: '', byName: '李明', at: '2025-01-10T02:00:00.000Z', version: 1 };
  const rows = sheet.rows.map((row) => (row.indicatorId === on ? { ...row, decision, ...judged } : row));
  return { ...sheet, rows };
}

/** 得分 (or standing), what prints, and the flags of one row. */
function result(
  sheet: Sheet,
  on: RowName,
  patch: Omit<RowPatch, 'indicatorId'>,
  ruleSet = mof202010,
): string {
  const judged = sheet.rows.find((row) => row.indicatorId === on)!;
  const patched = applyPatch(sheet, { rows: [{ indicatorId: on, ...patch }] });
  const rows = patched.rows.map((row) =>
    row.indicatorId === on
      ? {
          ...row,
          judgedPercent: judged.judgedPercent,
          judgedReason: judged.judgedReason,
          deduction: judged.deduction,
          deductionReason: judged.deductionReason,
        }
      : row,
  );
  const i = rows.findIndex((row) => row.indicatorId === on);
  const score = scoreSheet({ ...patched, rows }, ruleSet).indicators[i]!;
  const points = score.status === 'scored' ? score.score!.toFixed(2) : score.status;
  return [points, actualInWords(rows[i]!), ...score.flags].join(' | ');
}

const DEADLINE: Decided = { kind: 'deadline', due: '2024-08-31' };
const MONTHLY: Decided = { kind: 'recurring', every: 'month', timesDue: 12, byDay: 15 };

describe('a decided row scores', () => {
  it.each<[string, Sheet, RowName, Omit<RowPatch, 'indicatorId'>, string]>([
    [
      'a deadline on its day',
      decided(DEADLINE, 'archive'),
      'archive',
      { doneOn: '2024-08-31' },
      '12.50 | 2024年8月31日',
    ],
    [
      'a month as its last day',
      decided(DEADLINE, 'archive'),
      'archive',
      { doneOn: '2024-08' },
      '12.50 | 2024年8月',
    ],
    [
      'a late one 0 until somebody decides',
      decided(DEADLINE, 'archive'),
      'archive',
      { doneOn: '2024-09-01' },
      '0.00 | 2024年9月1日 | late | late-unconfirmed',
    ],
    [
      'a late one by the percentage that was granted',
      decided(DEADLINE, 'archive', { judgedPercent: '85', judgedReason: '汛期' }),
      'archive',
      { doneOn: '2024-09-01' },
      '10.63 | 2024年9月1日 | late',
    ],
    [
      'times on time of times due',
      decided(MONTHLY, 'archive'),
      'archive',
      { timesOnTime: '11' },
      '11.46 | 按时 11 次，应 12 次',
    ],
    [
      'months covered in another unit than the own',
      decided({ kind: 'coverage', of: 'months', whole: '12' }, 'visits'),
      'visits',
      { measured: '9' },
      '9.38 | 9 个月',
    ],
    [
      'months covered in the own unit, capped',
      decided({ kind: 'coverage', of: 'months', whole: '12' }, 'archive'),
      'archive',
      { value: '13' },
      '12.50 | 13 月',
    ],
    [
      'served of eligible',
      decided({ kind: 'entitled' }, 'visits'),
      'visits',
      { value: '380', eligible: '399' },
      '11.90 | 380 次，符合条件 399 次',
    ],
    [
      'served alone is not reported',
      decided({ kind: 'entitled' }, 'visits'),
      'visits',
      { value: '380' },
      'not-reported | ',
    ],
    [
      'a ceiling with a limit of its own',
      decided({ kind: 'ceiling', limit: '60', unit: '万元' }, 'control'),
      'control',
      { value: '75' },
      '10.00 | 75 万元',
    ],
    [
      'a floor',
      decided({ kind: 'floor', limit: '8', unit: '次' }, 'visits'),
      'visits',
      { value: '6' },
      '9.38 | 6 次',
    ],
    [
      'a standard that was missed as ＝, and asks',
      decided({ kind: 'exact', limit: '5', unit: '次' }, 'visits'),
      'visits',
      { value: '4' },
      '10.00 | 4 次 | difference-unconfirmed',
    ],
    [
      'a standard whose difference was accepted',
      decided({ kind: 'exact', limit: '5', unit: '次' }, 'visits', {
        judgedPercent: '100',
        judgedReason: '标准调整',
      }),
      'visits',
      { value: '4' },
      '12.50 | 4 次',
    ],
    [
      'a rate on a 定性',
      decided({ kind: 'rate', atLeast: '98' }, 'effect'),
      'effect',
      { measured: '97' },
      '29.69 | 97 %',
    ],
    [
      'a grade on a number',
      decided({ kind: 'grade', grade: null }, 'visits'),
      'visits',
      { grade: '部分达成', percent: '70', completion: '基本完成' },
      '8.75 | 基本完成（部分达成 70%）',
    ],
    [
      'by the nature: the month of the date',
      decided({ kind: 'number' }, 'archive'),
      'archive',
      { doneOn: '2024-10-05' },
      '10.00 | 2024年10月5日',
    ],
    [
      'not due: not at all',
      decided({ kind: 'not-due', due: '2025-06-30' }, 'archive'),
      'archive',
      { doneOn: '2024-10-05' },
      'not-applicable | 不适用',
    ],
    [
      'over-achieved less the deduction that was confirmed',
      decided({ kind: 'floor', limit: '5', unit: '次' }, 'visits', {
        deduction: '1.5',
        deductionReason: '目标偏低',
      }),
      'visits',
      { value: '7' },
      '11.00 | 7 次 | over-achieved | over-achieved-deducted',
    ],
  ])('%s', (_, sheet, on, patch, expected) => {
    expect(result(sheet, on, patch)).toBe(expected);
  });

  it('spreads the weight of a row that is not due over the rest of its 一级, to the hundredth', () => {
    const { indicators } = scoreSheet(decided({ kind: 'not-due', due: '2025-06-30' }, 'archive'), mof202010);
    expect(indicators.map(({ weight }) => weight?.toFixed(2) ?? null)).toEqual([
      '16.67',
      null,
      '16.67',
      '16.66',
      '30.00',
      '10.00',
    ]);
  });

  it('a rate of satisfaction by its bands where the rule set has them', () => {
    const sheet = decided({ kind: 'rate', atLeast: '95' }, 'satisfaction');
    expect(result(sheet, 'satisfaction', { value: '85' }, mof2021101)).toBe('5.00 | 85 %');
  });

  it('and says so: what was confirmed and by whom', () => {
    const sheet = applyPatch(decided(DEADLINE, 'archive', { judgedPercent: '60', judgedReason: '汛期' }), {
      rows: [{ indicatorId: 'archive', deviationReason: '汛期' }],
    });
    const rows = sheet.rows.map((row) =>
      row.indicatorId === 'archive' ? { ...row, doneOn: '2024-09-10' } : row,
    );
    const row = scoringProjectOf({ ...sheet, rows }).indicators[1]!;
    expect(traceIndicator(row, row.weight, mof202010)[0]!.rule).toBe(
      '按已确认的含义计分：完成期限，2024年8月31日前（含当日），确认人 李明；评价人员对偏差的认定：汛期。逾期，按评价人员确认的比例：分值×百分比÷100',
    );
  });
});

describe('undecided', () => {
  it('a row scores by its nature, whatever is proposed', () => {
    expect(blankSheet().rows[1]!.reading.kind).toBe('deadline');
    expect(result(blankSheet(), 'archive', { doneOn: '2024-10-05' })).toBe('10.00 | 2024年10月5日');
  });

  it('lists what an evaluator has to decide', () => {
    const sheet = applyPatch(decided(DEADLINE, 'archive'), {
      rows: [{ indicatorId: 'archive', doneOn: '2024-09-10' }],
    });
    const asking = sheet.rows.map((row) =>
      row.indicatorId === 'effect' ? { ...row, reading: { ...row.reading, ask: true } } : row,
    );
    const open = undecided({ ...sheet, rows: asking }, scoreSheet({ ...sheet, rows: asking }, mof202010));
    expect(open.map(({ message }) => message)).toEqual([
      '档案归档完成时间：逾期完成，得分比例须先确认',
      '居民安全感提升：指标含义须先确认',
    ]);
  });
});

describe('a survey', () => {
  const COUNTS = { surveySent: '500', surveyReturned: '490', surveyValid: '480', surveySatisfied: '460' };

  it('gives the rate, half-up to 2 decimals, and leaves what was typed before', () => {
    const row = applyPatch(blankSheet(), {
      rows: [{ indicatorId: 'satisfaction', value: '98', surveyMethod: '纸质问卷', ...COUNTS }],
    }).rows[5]!;
    expect(actualInWords(row)).toBe('95.83 %');
    expect(earlierEntries(row)).toEqual(['98 %']);
    expect(result(blankSheet(), 'satisfaction', { ...COUNTS, surveySatisfied: '400' })).toBe(
      '9.26 | 83.33 %',
    );
  });

  it('is optional: without its counts the typed rate counts', () => {
    expect(result(blankSheet(), 'satisfaction', { value: '92', surveySent: '500' })).toBe('10.00 | 92 %');
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
