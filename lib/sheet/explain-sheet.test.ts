import { describe, expect, it } from 'vitest';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { applyPatch, type RowPatch } from './apply-patch';
import { explainSheet } from './explain-sheet';
import { blankSheet, decided, type RowName } from './sample-sheet.fixture';
import { scoreSheet } from './score-sheet';
import type { Sheet } from './sheet';

function notes(sheet: Sheet, on: RowName, patch: Omit<RowPatch, 'indicatorId'>): readonly string[] {
  const reported = applyPatch(sheet, { rows: [{ indicatorId: on, ...patch }] });
  const i = reported.rows.findIndex(({ indicatorId }) => indicatorId === on);
  return explainSheet(reported, scoreSheet(reported, mof202010), mof202010).indicators[i]!.notes;
}

describe('a row whose meaning nobody has confirmed', () => {
  it('says so, and as what its date was held against the target', () => {
    expect(notes(blankSheet(), 'archive', { doneOn: '2024-08-20' })).toEqual([
      '指标含义尚未确认（待确认），按指标性质“≤”计分。',
      '完成时间2024年8月20日按月份读作8（年度一月为1），与指标值比较。',
    ]);
    expect(notes(blankSheet(), 'archive', { doneOn: '2025-01' })[1]).toBe(
      '完成时间2025年1月按月份读作13（年度一月为1），与指标值比较。',
    );
  });

  it('says nothing of it once it is decided, nor where the sign is all there is', () => {
    const deadline = decided({ kind: 'deadline', due: '2024-08-31' }, 'archive');
    expect(notes(deadline, 'archive', { doneOn: '2024-08-20' })).toEqual([]);
    expect(notes(blankSheet(), 'visits', { value: '5' })).toEqual([]);
  });
});

it('has no total while nothing is reported', () => {
  const sheet = blankSheet();
  const { total } = explainSheet(sheet, scoreSheet(sheet, mof202010), mof202010);
  expect(total.steps).toMatchObject([{ rule: '尚未填报，没有总分', formula: '未填报', result: '未填报' }]);
  expect(total.notes).toEqual(['预算执行情况和6条指标尚未填报，还没有总分和等级。']);
});
