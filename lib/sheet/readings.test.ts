import { describe, expect, it } from 'vitest';
import type { Decided } from '@/lib/indicators/decisions/decided';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { mof2021101 } from '@/lib/scoring/rule-sets/mof-2021-101';
import { traceIndicator } from '@/lib/scoring/trace';
import { actualInWords } from './actual-in-words';
import { applyPatch, type RowPatch } from './apply-patch';
import { blankSheet, decided, type RowName } from './sample-sheet.fixture';
import { scoreSheet, scoringProjectOf } from './score-sheet';
import type { Sheet } from './sheet';
import { undecided } from './undecided';

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
