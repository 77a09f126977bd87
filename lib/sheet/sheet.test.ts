import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { actualInWords } from './actual-in-words';
import { applyPatch, type RowPatch, type SheetPatch } from './apply-patch';
import { prefilledControlFigures } from './control-figure';
import { missingFields } from './missing';
import { moneyTotal } from './money';
import { blankSheet } from './sample-sheet.fixture';
import { scoreSheet } from './score-sheet';
import { sheetChanges } from './sheet-changes';
import { threeWay } from './three-way';
import { patchBetween, readTypedSheet, typedSheetOf } from './typed';

const COMPLETE: SheetPatch = {
  goalActual: '已按计划完成。',
  money: [{ source: 'FISCAL', executed: '54.6' }],
  rows: [
    { indicatorId: 'visits', value: '4', deviationReason: '合并走访', improvement: '按季度走访' },
    { indicatorId: 'archive', doneOn: '2024-07-20' },
    {
      indicatorId: 'quality',
      grade: '达成',
      percent: '95',
      completion: '记录完整规范',
      deviationReason: '两户未记',
      improvement: '逐户记录',
    },
    { indicatorId: 'control', value: '54.6' },
    { indicatorId: 'effect', grade: '达成', percent: '100', completion: '调查显示提升' },
    { indicatorId: 'satisfaction', value: '92' },
  ],
};

describe('money', () => {
  it('has no total while an applicable source is blank: blank is not zero', () => {
    const { money } = blankSheet();
    expect(moneyTotal(money, 'annual')?.toFixed()).toBe('56');
    expect(moneyTotal(money, 'executed')).toBeNull();
  });

  it('leaves out sources that do not apply and adds zeros', () => {
    const sheet = applyPatch(blankSheet(), {
      money: [
        { source: 'FISCAL', executed: '54.6' },
        { source: 'CARRYOVER', applicable: true, initial: '0', annual: '1.4', executed: '0' },
      ],
    });
    expect(moneyTotal(sheet.money, 'annual')?.toFixed()).toBe('57.4');
    expect(moneyTotal(sheet.money, 'executed')?.toFixed()).toBe('54.6');
  });
});

describe('a 定性 row', () => {
  const withQuality = (row: Omit<RowPatch, 'indicatorId'>) =>
    applyPatch(applyPatch(blankSheet(), COMPLETE), {
      rows: [{ indicatorId: 'quality', percent: null, completion: '', ...row }],
    });
  const qualityOf = (sheet: ReturnType<typeof blankSheet>) => scoreSheet(sheet, mof202010).indicators[2]!;

  it('达成 counts as 100 % only once 完成情况 is written', () => {
    const bare = withQuality({ grade: '达成' });
    expect(qualityOf(bare).status).toBe('not-reported');
    expect(missingFields(bare, mof202010)).toEqual([
      { field: 'row-quality-completion', message: '走访记录规范：完成情况未填写' },
    ]);
    const told = withQuality({ grade: '达成', completion: '逐户记录' });
    expect(qualityOf(told).score?.toFixed(2)).toBe('12.50');
  });

  it('says the range when its percentage lies outside of the band', () => {
    const sheet = withQuality({ grade: '部分达成', percent: '80', completion: '部分记录' });
    expect(missingFields(sheet, mof202010)).toContainEqual({
      field: 'row-quality-percent',
      message: '走访记录规范：“部分达成”的完成比例须为60%（含）至80%（不含）',
    });
  });
});

describe('score of a sheet', () => {
  it('adds execution and rows, each rounded once', () => {
    const score = scoreSheet(applyPatch(blankSheet(), COMPLETE), mof202010);
    // 10·54.6÷56 = 9.75; 12.5·4÷5 = 10; 12.5·0.95 = 11.875 → 11.88
    expect(score.execution.score?.toFixed(2)).toBe('9.75');
    expect(score.indicators.map((row) => row.score?.toFixed(2))).toEqual([
      '10.00',
      '12.50',
      '11.88',
      '12.50',
      '30.00',
      '10.00',
    ]);
    expect(score.total.toFixed(2)).toBe('96.63');
    expect(score.grade).toBe('优');
  });

  it('counts a deadline by its month and says late ones are not reached', () => {
    const late = applyPatch(blankSheet(), { rows: [{ indicatorId: 'archive', doneOn: '2024-10-01' }] });
    expect(scoreSheet(late, mof202010).indicators[1]).toMatchObject({ reached: false });
  });
});

describe('what is missing', () => {
  it('lists every blank of an untouched form in form order', () => {
    const fields = missingFields(blankSheet(), mof202010).map(({ field }) => field);
    expect(fields).toEqual([
      'money-FISCAL-executed',
      'goal-actual',
      'row-visits-value',
      'row-archive-doneOn',
      'row-quality-grade',
      'row-control-value',
      'row-effect-grade',
      'row-satisfaction-value',
    ]);
  });

  it('is empty once everything is filled in and explained', () => {
    expect(missingFields(applyPatch(blankSheet(), COMPLETE), mof202010)).toEqual([]);
  });

  it('asks for reason and improvement where a target was not reached, and for a low execution rate', () => {
    const sheet = applyPatch(applyPatch(blankSheet(), COMPLETE), {
      money: [{ source: 'FISCAL', executed: '50' }],
      rows: [{ indicatorId: 'visits', deviationReason: ' ', improvement: '' }],
    });
    expect(missingFields(sheet, mof202010).map(({ field }) => field)).toEqual([
      'execution-reason',
      'row-visits-deviationReason',
      'row-visits-improvement',
    ]);
  });

  it('asks for an explanation from 130 % of the target on, not below', () => {
    const fieldsAt = (value: string) =>
      missingFields(
        applyPatch(applyPatch(blankSheet(), COMPLETE), {
          rows: [{ indicatorId: 'visits', value, deviationReason: '', improvement: '' }],
        }),
        mof202010,
      ).map(({ field }) => field);
    expect(fieldsAt('6.49')).toEqual([]);
    expect(fieldsAt('6.5')).toEqual(['row-visits-deviationReason']);
  });

  it('names weights that do not sum', () => {
    const sheet = applyPatch(blankSheet(), COMPLETE);
    const rows = sheet.rows.map((row) => (row.indicatorId === 'visits' ? { ...row, weight: '12.49' } : row));
    expect(missingFields({ ...sheet, rows }, mof202010).map(({ message }) => message)).toEqual([
      '指标分值合计应为 90.00，现为 89.99',
      '产出指标分值合计应为 50.00，现为 49.99',
    ]);
  });
});

describe('control figure', () => {
  const spent = (executed: string | null) =>
    applyPatch(blankSheet(), { money: [{ source: 'FISCAL', executed }] }).money;
  const withValue = (value: string | null) =>
    applyPatch(blankSheet(), { rows: [{ indicatorId: 'control', value }] });

  it('takes the money executed while it is blank or still carries the old amount', () => {
    expect([...prefilledControlFigures(withValue(null).rows, spent(null), spent('54.6'))]).toEqual([
      ['control', { field: 'value', amount: '54.6' }],
    ]);
    expect([...prefilledControlFigures(withValue('54.60').rows, spent('54.6'), spent('55'))]).toEqual([
      ['control', { field: 'value', amount: '55' }],
    ]);
  });

  it('leaves a value that somebody typed', () => {
    expect([...prefilledControlFigures(withValue('50').rows, spent('54.6'), spent('55'))]).toEqual([]);
  });
});

describe('typed text', () => {
  it('reads full-width digits, units and thousands separators, and shows back what it read', () => {
    const typed = typedSheetOf(blankSheet());
    typed.rows.satisfaction!.value = '９８％';
    typed.money.FISCAL.executed = '1,054.60';
    const { sheet, problems } = readTypedSheet(blankSheet(), typed);
    expect(problems).toEqual([]);
    expect(sheet.rows[5]!.value).toBe('98');
    expect(sheet.money[0]!.executed).toBe('1054.6');
  });

  it.each([
    ['abc', '请填写数字，例如 98 或 98.5'],
    ['-3', '实际完成值不能为负数'],
    ['1e400', '请直接写出数字，不用科学计数法'],
    ['9'.repeat(25), '数字过长，最多 24 位'],
  ])('refuses %s in a number field', (text, message) => {
    const typed = typedSheetOf(blankSheet());
    typed.rows.visits!.value = text;
    expect(readTypedSheet(blankSheet(), typed).problems).toEqual([{ field: 'row-visits-value', message }]);
  });

  it('refuses a percentage above 100', () => {
    const typed = typedSheetOf(blankSheet());
    typed.rows.quality!.percent = '100.01';
    expect(readTypedSheet(blankSheet(), typed).problems).toEqual([
      { field: 'row-quality-percent', message: '完成比例须在 0 到 100 之间' },
    ]);
  });

  it('never lets a half-typed number erase the saved one', () => {
    const saved = applyPatch(blankSheet(), { rows: [{ indicatorId: 'visits', value: '4' }] });
    const typed = typedSheetOf(saved);
    typed.rows.visits!.value = '4x';
    typed.notes = '说明';
    const { sheet, problems } = readTypedSheet(saved, typed);
    expect(patchBetween(saved, sheet, problems)).toEqual({ notes: '说明' });
  });
});

const anyPatch = fc.record(
  {
    notes: fc.string({ maxLength: 5 }),
    goalActual: fc.string({ maxLength: 5 }),
    rows: fc
      .uniqueArray(fc.constantFrom('visits', 'quality', 'satisfaction'), { maxLength: 3 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((indicatorId) =>
            fc.record({
              indicatorId: fc.constant(indicatorId),
              value: fc.option(fc.constantFrom('1', '2', '3')),
              improvement: fc.string({ maxLength: 3 }),
            }),
          ),
        ),
      ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SheetPatch>;

describe('patches', () => {
  it('lead from any state to any other', () => {
    fc.assert(
      fc.property(anyPatch, anyPatch, (first, second) => {
        const [before, after] = [applyPatch(blankSheet(), first), applyPatch(blankSheet(), second)];
        expect(applyPatch(before, patchBetween(before, after) ?? {})).toEqual(after);
        expect(patchBetween(before, after) === null).toBe(sheetChanges(before, after).length === 0);
      }),
    );
  });

  it('of two windows: no text of either side is lost', () => {
    fc.assert(
      fc.property(anyPatch, anyPatch, (first, second) => {
        const base = blankSheet();
        const [mine, theirs] = [applyPatch(base, first), applyPatch(base, second)];
        const result = threeWay(base, mine, theirs);
        const clashing = new Set(result.clashes.map(({ field }) => field));
        for (const { field, to } of sheetChanges(base, mine)) {
          expect(sheetChanges(base, result.mine).find((change) => change.field === field)?.to).toBe(to);
        }
        for (const { field, to } of sheetChanges(base, theirs)) {
          const kept = sheetChanges(base, result.theirs).find((change) => change.field === field)?.to;
          expect(kept).toBe(to);
          if (clashing.has(field))
            expect(result.clashes.find((clash) => clash.field === field)?.theirs).toBe(to);
        }
      }),
    );
  });
});

describe('actual in words', () => {
  it('prints number with unit, date, and text with grade', () => {
    const sheet = applyPatch(blankSheet(), COMPLETE);
    expect(sheet.rows.map(actualInWords)).toEqual([
      '4 次',
      '2024年7月20日',
      '记录完整规范（达成 95%）',
      '54.6 万元',
      '调查显示提升（达成 100%）',
      '92 %',
    ]);
    expect(blankSheet().rows.map(actualInWords)).toEqual([null, null, null, null, null, null]);
  });
});
