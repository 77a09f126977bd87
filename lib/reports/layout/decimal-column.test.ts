import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '@/lib/typesetting/lay-out';
import type { Box } from '@/lib/typesetting/placed';
import { sampleForm, sampleText } from '../sample-form.fixture';
import { BELOW_PARTS, type FormModel, type MoneyAmounts } from '../types';
import { formSpec } from './form-spec';

/** Digits and signs half as wide as Chinese characters. */
const advance = (character: string) => (character < '\u0080' ? 0.5 : 1);

function boxesOf(model: FormModel): Box[] {
  const options = { below: new Set(BELOW_PARTS), replaced: [], appendix: null };
  return layOut(formSpec(model, options), advance).flatMap(({ boxes }) => boxes);
}

/** x of the decimal point of a number in one line. */
function pointOf({ lines, fontSize }: Box): number {
  const [line, ...more] = lines;
  if (!line || more.length > 0) throw new Error('not a number in one line');
  return line.x + line.text.indexOf('.') * 0.5 * fontSize;
}

function withMoney(total: MoneyAmounts, fiscal: MoneyAmounts): FormModel {
  const { money } = sampleForm();
  const [first, ...rest] = money.lines;
  return sampleForm(1, { money: { ...money, total, lines: [{ ...first!, ...fiscal }, ...rest] } });
}

const COLUMNS = ['initial', 'annual', 'executed'] as const;
const moneyBoxes = (model: FormModel, column: (typeof COLUMNS)[number]) =>
  boxesOf(model).filter(({ key, lines }) => key.endsWith(`.${column}`) && /\d/u.test(lines[0]?.text ?? ''));

function expectInside(box: Box): void {
  for (const { text, x } of box.lines) {
    expect(x).toBeGreaterThanOrEqual(box.x);
    expect(x + text.length * 0.5 * box.fontSize).toBeLessThanOrEqual(box.x + box.width + 0.001);
  }
}

describe('the numbers of a column', () => {
  it('stand with their decimal points one under the other, however many decimals they have', () => {
    for (const column of COLUMNS) {
      const boxes = moneyBoxes(sampleForm(), column);
      expect(boxes.length).toBe(3);
      const [first, ...rest] = boxes.map(pointOf);
      for (const point of rest) expect(point).toBeCloseTo(first!, 6);
    }
  });

  it('stand so in the scores as well, the total under its terms', () => {
    const boxes = boxesOf(sampleForm(10));
    for (const name of ['weight', 'score']) {
      const column = boxes.filter(({ key }) => new RegExp(`^(indicator\\.\\d+|total)\\.${name}$`).test(key));
      expect(column.length).toBe(11);
      const [first, ...rest] = column.map(pointOf);
      for (const point of rest) expect(point).toBeCloseTo(first!, 6);
    }
  });

  it('stay centred words where there is no number', () => {
    const box = boxesOf(sampleForm()).find(({ key }) => key === 'money.OTHER.initial');
    const [line] = box!.lines;
    expect(line!.x + 1.5 * 9).toBeCloseTo(box!.x + box!.width / 2, 6);
  });

  it('are set smaller, and whole, where the longest is too long for its column', () => {
    const total = { initial: '99999999999999.999999', annual: '0.000001', executed: '100000000000000' };
    const fiscal = { initial: '0.01', annual: '12345678901234567890', executed: '-1234567.5' };
    const model = withMoney(total, fiscal);
    for (const column of COLUMNS) {
      for (const box of moneyBoxes(model, column)) {
        expect(box.lines.length).toBe(1);
        expect(box.fontSize).toBeGreaterThanOrEqual(6);
        expectInside(box);
      }
    }
    const [initial] = moneyBoxes(model, 'initial');
    expect(initial!.lines[0]!.text).toBe('99,999,999,999,999.999999');
    expect(initial!.fontSize).toBeLessThan(9);
    expect(moneyBoxes(sampleForm(), 'initial')[0]!.fontSize).toBe(9);
  });

  it('lose no digit and stay within their cells, whatever the amounts are', () => {
    const amount = fc
      .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom('1', '9'))
      .map(
        ([whole, decimals, digit]) => `${digit.repeat(whole)}${decimals ? `.${digit.repeat(decimals)}` : ''}`,
      );
    const amounts = fc.record({ initial: amount, annual: amount, executed: amount });
    fc.assert(
      fc.property(amounts, amounts, (total, fiscal) => {
        const model = withMoney(total, fiscal);
        for (const column of COLUMNS) {
          const boxes = moneyBoxes(model, column);
          boxes.forEach(expectInside);
          const [shown] = boxes.map(({ lines }) =>
            lines
              .map(({ text }) => text)
              .join('')
              .replace(/,/g, ''),
          );
          expect(Number(shown)).toBe(Number(total[column]));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('24 indicators with names of 150 characters', () => {
  it('are set whole, beside levels and numbers', () => {
    const indicators = sampleForm(24).indicators.map((one, i) => ({
      ...one,
      name: `${String(i).padStart(2, '0')}${sampleText(148)}`,
    }));
    const boxes = boxesOf(sampleForm(24, { indicators }));
    indicators.forEach(({ name }, i) => {
      const cell = boxes.filter(({ key, repeated }) => key === `indicator.${i}.name` && !repeated);
      expect(cell.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')).toBe(name);
    });
  });
});
