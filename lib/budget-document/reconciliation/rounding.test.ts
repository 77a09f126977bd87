import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dec, roundHalfUp, sum } from '@/lib/core/decimal';
import { roundingBehind, roundingInWords } from './rounding';

const behind = (left: string[], right: string[]) => {
  const worth = (shown: string[]) => sum(shown.map((amount) => new Dec(amount)));
  const found = roundingBehind(left, right, worth(left).minus(worth(right)));
  return found && [found.amounts, found.most.toFixed()];
};

describe('the rounding behind a difference', () => {
  it('is found where amounts from 1,000 on show two decimals', () => {
    expect(behind(['22.124788'], ['22.12'])).toEqual([1, '0.005']);
    expect(behind(['6082.507588'], ['1,086.70'.replace(',', ''), '4995.80', '0.004300'])).toEqual([
      2,
      '0.01',
    ]);
  });

  it('is not found where the difference is larger than all roundings together', () => {
    expect(behind(['1086.704300'], ['1086.60'])).toBeNull();
    expect(behind(['271.400000'], ['241.4'])).toBeNull();
  });

  it('is not found where the same column shows a large amount with more decimals', () => {
    expect(behind(['3086.804300'], ['1086.70', '2000.100001'])).toBeNull();
  });

  it('is not found where nothing has more than two decimals', () => {
    expect(behind(['5.46'], ['5.461'])).toEqual([1, '0.005']);
    expect(behind(['5.46'], ['5.47'])).toBeNull();
  });

  it('says how many amounts, and how far they can put both sides apart', () => {
    expect(roundingInWords({ amounts: 2, most: new Dec('0.01') })).toBe(
      '有 2 个金额只显示 2 位小数，舍入最多相差 0.01 万元，差额在此范围内。',
    );
  });

  it('explains every total of amounts that were rounded to two decimals, and nothing beyond', () => {
    const large = fc
      .integer({ min: 1_000_000_000, max: 99_999_999_999 })
      .map((n) => new Dec(n).div(1_000_000));
    fc.assert(
      fc.property(fc.array(large, { minLength: 1, maxLength: 20 }), fc.boolean(), (amounts, beyond) => {
        const total = sum(amounts).plus('0.000001');
        const shown = amounts.map((amount) => roundHalfUp(amount, 2).toFixed(2));
        const most = new Dec('0.005').times(amounts.length);
        const stated = beyond
          ? sum(shown.map((each) => new Dec(each)))
              .plus(most)
              .plus('0.000001')
          : total;
        const difference = stated.minus(sum(shown.map((each) => new Dec(each))));
        const found = roundingBehind([stated.toFixed(6)], shown, difference);
        expect(found === null).toBe(difference.abs().greaterThan(most));
      }),
    );
  });
});
