import { describe, expect, it } from 'vitest';
import { layOut } from '@/lib/typesetting/lay-out';
import { sampleForm } from '../sample-form.fixture';
import { BELOW_PARTS, type FormModel } from '../types';
import { formSpec } from './form-spec';

/** The whole texts of cells, by their keys. */
function cells(model: FormModel, keys: readonly string[]): string[] {
  const options = { below: new Set(BELOW_PARTS), replaced: [], appendix: null };
  const boxes = layOut(formSpec(model, options), () => 1).flatMap((page) => page.boxes);
  return keys.map((key) =>
    boxes
      .filter((box) => box.key === key && !box.repeated)
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join(''),
  );
}

describe('a form that is not filled in', () => {
  const [first, second, third] = sampleForm(3).indicators;
  const draft = sampleForm(3, {
    money: { ...sampleForm().money, status: 'not-reported', rate: null, score: null },
    indicators: [
      first!,
      { ...second!, status: 'not-reported', actual: null, score: null },
      { ...third!, status: 'not-applicable', actual: null, score: null },
    ],
    total: '4.00',
    provisional: true,
  });

  it('prints 未填报 and 不适用 in words, never as a score of zero', () => {
    const row = (i: number) => ['actual', 'weight', 'score'].map((name) => `indicator.${i}.${name}`);
    expect(cells(draft, row(0))).toEqual(['6 个', '10.00', '4.00']);
    expect(cells(draft, row(1))).toEqual(['未填报', '10.00', '—']);
    expect(cells(draft, row(2))).toEqual(['不适用', '—', '不适用']);
    const execution = [0, 1, 2].map((i) => `money.total.execution.${i}`);
    expect(cells(draft, execution)).toEqual(['10.00', '未填报', '—']);
  });

  it('marks the total 暂计 and gives no grade', () => {
    expect(cells(draft, ['total.score', 'below.grade'])).toEqual([
      '4.00（暂计）',
      '等级：尚有未填报或待确认项，暂不评定',
    ]);
  });

  it('has no total while nothing is reported', () => {
    const blank = draft.indicators.map((row) => ({
      ...row,
      status: 'not-reported' as const,
      actual: null,
      score: null,
    }));
    expect(cells({ ...draft, indicators: blank, total: '0.00' }, ['total.score'])).toEqual(['—']);
  });
});
