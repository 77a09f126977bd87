import { expect, test } from 'vitest';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { blankSheet, type RowName } from '@/lib/sheet/sample-sheet.fixture';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import type { Sheet, SheetBudgetAdjustment, SheetRow } from '@/lib/sheet/sheet';
import { AttachedFiles } from './attached-files';
import { CopiedTexts, type FormTexts } from './copied-texts';
import { reviewHints } from './review-hints';

function reported(rows: Partial<Record<RowName, Partial<SheetRow>>>, rest: Partial<Sheet> = {}): Sheet {
  const sheet = blankSheet();
  return {
    ...sheet,
    ...rest,
    rows: sheet.rows.map((row) => ({ ...row, ...rows[row.indicatorId as RowName] })),
  };
}

type Files = ConstructorParameters<typeof AttachedFiles>[0];

function hints(sheet: Sheet, written: readonly FormTexts[] = [], files: Files = [], here = false): string[] {
  const form = { projectId: 'P1', sheet, score: scoreSheet(sheet, mof202010) };
  return reviewHints([form], new CopiedTexts(written), new AttachedFiles(files, here))
    .get('P1')!
    .map(({ rule, indicatorId, message }) => `${rule} ${indicatorId ?? '-'} ${message}`);
}

test('a form of ordinary figures and reasons gives no hint', () => {
  const sheet = reported(
    {
      visits: { value: '6' },
      control: { value: '54.6' },
      satisfaction: {
        value: '88',
        deviationReason: '雨季施工扰民，投诉集中在七月。',
        improvement: '错峰施工，每周走访。',
      },
    },
    { goalActual: '全年入户走访6次，居民反映的问题当月办结。' },
  );
  expect(hints(sheet)).toEqual([]);
  expect(hints(blankSheet())).toEqual([]);
});

test('money taken back in the fourth quarter is named with the rate before and after', () => {
  const taken = (kind: 'REDUCED' | 'RECALLED' | 'TRANSFERRED_OUT', date: string) => {
    const [fiscal, ...others] = blankSheet().money;
    const adjustment = { id: date, kind, date, amount: '6', documentNumber: '云财〔2024〕9号', note: '' };
    const line = { ...fiscal!, annual: '50', executed: '40', adjustments: [adjustment] };
    return hints(reported({}, { money: [line, ...others] }));
  };
  expect(taken('REDUCED', '2024-10-01')).toEqual([
    'late-reduction - 第四季度共减少全年预算数 6.00 万元，执行率由 71.43% 变为 80.00%，请核对调整依据：2024-10-01 调减 6.00 万元（云财〔2024〕9号）。',
  ]);
  expect(taken('RECALLED', '2024-12-31')).toHaveLength(1);
  expect(taken('REDUCED', '2024-09-30')).toEqual([]);
  expect(taken('TRANSFERRED_OUT', '2024-11-01')).toEqual([]);
});

test('figures that are all exactly as planned are named once', () => {
  const sheet = reported({
    visits: { value: '5' },
    archive: { value: '8' },
    control: { value: '56' },
    satisfaction: { value: '90' },
  });
  expect(hints(sheet)).toContain(
    'exactly-met - 4项性质为≥、≤的指标，实际完成值都与指标值完全相同，请核对是否照抄了指标值。',
  );
  expect(hints(reported({ visits: { value: '5' }, control: { value: '56' } }))).toEqual([]);
});

test('a measured figure that meets its target to the last decimal is named by itself', () => {
  const sheet = reported({ control: { target: '28.850062', value: '28.850062' }, visits: { value: '6' } });
  expect(hints(sheet)).toEqual(['exactly-met control 实际完成值与指标值到6位小数完全相同，请核对实际数。']);
});

test.each([
  ['560000', '56', '实际完成值约是指标值的10000倍，请核对是否把元填作了万元。'],
  ['0.0054', '56', '实际完成值约只有指标值的1/10000，请核对是否把元填作了万元。'],
  ['540', '56', '实际完成值约是指标值的10倍，请核对单位和小数点。'],
])('money of %s against %s may be in another unit', (value, target, message) => {
  expect(hints(reported({ control: { value, target } }))).toContain(`unit-slip control ${message}`);
});

const fiscal = (line: Partial<Sheet['money'][number]>) =>
  blankSheet().money.map((one) =>
    one.source === 'FISCAL' ? { ...one, applicable: true, initial: '29.4', annual: '29.4', ...line } : one,
  );

test('spent money that is ten thousand times the budget may be in 元', () => {
  expect(hints(reported({}, { money: fiscal({ executed: '291600' }) }))).toEqual([
    'unit-slip - 当年财政拨款的全年执行数约是全年预算数的10000倍，请核对是否把元填作了万元。',
  ]);
  expect(hints(reported({}, { money: fiscal({ executed: '31' }) }))).toEqual([]);
});

test('a 全年预算数 that was typed without any adjustment is named with both sums, one with an adjustment is not', () => {
  expect(hints(reported({}, { money: fiscal({ annual: '20', executed: '20' }) }))).toEqual([
    'unrecorded-change - 当年财政拨款的全年预算数（20.00）比年初预算数（29.40）少 9.40 万元，没有登记预算调整，请核对日期、金额和文号。',
  ]);
  const adjustment: SheetBudgetAdjustment = {
    ...{ id: 'a', kind: 'REDUCED', date: '2024-06-01' },
    ...{ amount: '9.4', documentNumber: '文1', note: '' },
  };
  const money = fiscal({ annual: '20', executed: '20', adjustments: [adjustment] });
  expect(hints(reported({}, { money }))).toEqual([]);
});

test('a rate as a fraction is a slip, an ordinary deviation is none', () => {
  expect(hints(reported({ satisfaction: { value: '0.92' } }))).toContain(
    'unit-slip satisfaction 实际完成值约只有指标值的1/100，请核对单位和小数点。',
  );
  expect(hints(reported({ visits: { value: '12' } })).filter((hint) => hint.startsWith('unit-slip'))).toEqual(
    [],
  );
});

test('reasons without substance are quoted', () => {
  const sheet = reported(
    { visits: { value: '4', deviationReason: '客观原因', improvement: '继续加强' } },
    { executionReason: '按计划执行。' },
  );
  expect(hints(sheet)).toEqual([
    'thin-reason - 执行率说明只写了“按计划执行。”，没有说明具体情况。',
    'thin-reason visits 偏差原因只写了“客观原因”，没有说明具体情况。',
    'thin-reason visits 改进措施只写了“继续加强”，没有说明具体情况。',
  ]);
});

test('the same words in other projects are found whatever their punctuation; short ones and its own do not count', () => {
  const text = '受降雨天气影响，部分点位施工延后，已于次月补齐。';
  const sheet = reported(
    { visits: { value: '4', deviationReason: text, improvement: text } },
    { goalActual: '已全部完成' },
  );
  const written = [
    { projectId: 'P1', name: '本项目', texts: [text, '已全部完成'] },
    {
      projectId: 'P2',
      name: '道路养护',
      texts: ['受降雨天气影响,部分点位施工延后,已于次月补齐', '已全部完成'],
    },
    { projectId: 'P3', name: '绿化养护', texts: [text] },
    { projectId: 'P4', name: '河道养护', texts: [text] },
  ];
  expect(hints(sheet, written.slice(0, 2))).toEqual([
    'copied-text visits 偏差原因与“道路养护”的文字相同，请核对是否照抄。',
    'copied-text visits 改进措施与“道路养护”的文字相同，请核对是否照抄。',
  ]);
  expect(hints(sheet, written)[0]).toBe(
    'copied-text visits 偏差原因与“道路养护”、“绿化养护”等3个项目的文字相同，请核对是否照抄。',
  );
});

test('far above the target is said with both figures', () => {
  expect(hints(reported({ visits: { value: '8' } }))).toEqual([
    'over-achieved visits 实际完成值8远超指标值5，请核对数据，判断目标是否定得过低。',
  ]);
});

test('a form without any file is named where files are kept here, or others have some, and there are figures to back', () => {
  const sheet = reported({ visits: { value: '6' }, satisfaction: { value: '93' } });
  const others = [{ projectId: 'P2', indicatorId: null }];
  const missing = 'no-evidence - 2项定量指标填报了实际完成值，却没有上传任何佐证材料，请核对数据来源。';
  expect(hints(sheet, [], others)).toEqual([missing]);
  expect(hints(sheet, [], [], true)).toEqual([missing]);
  expect(hints(sheet, [], [], false)).toEqual([]);
  expect(hints(blankSheet(), [], [], true)).toEqual([]);
  expect(hints(blankSheet(), [], others)).toEqual([]);
  expect(hints(sheet, [], [...others, { projectId: 'P1', indicatorId: 'visits' }])).toEqual([]);
});

test('a figure far above its target is named where the files of the form back other rows', () => {
  const sheet = reported({ visits: { value: '9' } });
  const missing = 'no-evidence visits 实际完成值9远超指标值5，却没有佐证材料，请核对依据。';
  const backing = (indicatorId: string | null) => [{ projectId: 'P1', indicatorId }];
  expect(hints(sheet, [], backing('archive'))).toContain(missing);
  expect(hints(sheet, [], backing('visits'))).not.toContain(missing);
  expect(hints(sheet, [], backing(null))).not.toContain(missing);
});
