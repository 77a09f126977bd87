import { describe, expect, it } from 'vitest';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { withProposedWeights } from './proposed-weights';
import { blankSheet } from './sample-sheet.fixture';
import {
  distributeWeights,
  pasteWeights,
  proposeWeights,
  readWeights,
  textOf,
  typeWeight,
  UNTOUCHED,
  undoWeights,
  type WeightsDraft,
} from './weights-draft';

/** visits, archive, quality and control share 50; effect has 30, satisfaction 10. */
const sheet = withProposedWeights(blankSheet(), mof202010, 'proposed');
const texts = (draft: WeightsDraft) => sheet.rows.map((row) => textOf(draft, row));
const read = (draft: WeightsDraft) => readWeights(draft, sheet, mof202010);

function distributed(draft: WeightsDraft, level: '产出指标' | '效益指标' | null): WeightsDraft {
  const result = distributeWeights(draft, sheet, mof202010, level);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('weights that are being set', () => {
  it('start as they are, with the sums that the rules demand', () => {
    const { levels, total, complete, errors } = read(UNTOUCHED);
    expect(
      levels.map(({ name, actual, share }) => [name, actual.toFixed(2), share.weight.toFixed(2)]),
    ).toEqual([
      ['产出指标（含成本指标）', '50.00', '50.00'],
      ['效益指标', '30.00', '30.00'],
      ['满意度指标', '10.00', '10.00'],
    ]);
    expect([total.actual.toFixed(2), total.expected.toFixed(2), complete, errors.size]).toEqual([
      '90.00',
      '90.00',
      true,
      0,
    ]);
  });

  it('say what is wrong at the row, and count nothing for it', () => {
    const draft = typeWeight(typeWeight(UNTOUCHED, 'visits', '十二'), 'effect', ' ');
    const { errors, levels, complete } = read(draft);
    expect([...errors]).toEqual([
      ['visits', '请填写数字，例如 98 或 98.5'],
      ['effect', '请填写分值'],
    ]);
    expect(levels.map(({ actual }) => actual.toFixed(2))).toEqual(['37.50', '0.00', '10.00']);
    expect(complete).toBe(false);
  });

  it('take full-width digits', () => {
    expect(read(typeWeight(UNTOUCHED, 'effect', '３０')).weights[4]).toBe('30.00');
  });

  it('leave what was typed and distribute the rest over the other rows of the 一级', () => {
    const draft = distributed(typeWeight(UNTOUCHED, 'visits', '20'), '产出指标');
    expect(texts(draft)).toEqual(['20.00', '10.00', '10.00', '10.00', '30.00', '10.00']);
    expect(read(draft).complete).toBe(true);
  });

  it('distribute the whole at once', () => {
    const typed = typeWeight(typeWeight(UNTOUCHED, 'visits', '20'), 'effect', '29');
    expect(texts(distributed(typed, null))).toEqual(['20.00', '10.00', '10.00', '10.00', '30.00', '10.00']);
  });

  it('leave other 一级 alone', () => {
    const typed = typeWeight(typeWeight(UNTOUCHED, 'visits', '20'), 'effect', '29');
    expect(texts(distributed(typed, '产出指标'))[4]).toBe('29');
  });

  it('refuse to distribute where too much is typed', () => {
    const typed = typeWeight(typeWeight(UNTOUCHED, 'visits', '40'), 'archive', '12.5');
    expect(distributeWeights(typed, sheet, mof202010, null)).toEqual({
      ok: false,
      error: '产出指标（含成本指标）：已填的分值超出应有合计 2.50 分，请先调低。',
    });
  });

  it('fall back to the split of the rules', () => {
    const typed = typeWeight(typeWeight(UNTOUCHED, 'visits', '20'), 'effect', '29');
    expect(texts(proposeWeights(typed, sheet, mof202010))).toEqual(texts(UNTOUCHED));
  });

  it('take a column from a spreadsheet, down to the last row', () => {
    const ids = sheet.rows.map((row) => row.indicatorId);
    const draft = pasteWeights(UNTOUCHED, ids, 'effect', ['28', ' 12 ', '7']);
    expect(texts(draft)).toEqual(['12.50', '12.50', '12.50', '12.50', '28', '12']);
  });

  it('undo step by step, the keystrokes of one row as one', () => {
    const typed = typeWeight(typeWeight(UNTOUCHED, 'visits', '2'), 'visits', '20');
    const filled = distributed(typed, '产出指标');
    expect(texts(undoWeights(filled))[0]).toBe('20');
    expect(texts(undoWeights(undoWeights(filled)))).toEqual(texts(UNTOUCHED));
    expect(undoWeights(UNTOUCHED)).toBe(UNTOUCHED);
    const again = typeWeight(undoWeights(typed), 'visits', '3');
    expect(texts(undoWeights(again))[0]).toBe('12.50');
  });
});
