import { describe, expect, it } from 'vitest';
import { moneyInWords, rateInWords, waitedInWords } from './figures';

describe('waitedInWords', () => {
  const now = new Date('2024-06-03T08:00:00Z');

  it('tells the largest whole unit', () => {
    expect(waitedInWords('2024-06-01T08:00:01Z', now)).toBe('1 天');
    expect(waitedInWords('2024-06-01T08:00:00Z', now)).toBe('2 天');
    expect(waitedInWords('2024-06-02T08:00:01Z', now)).toBe('23 小时');
    expect(waitedInWords('2024-06-03T07:00:01Z', now)).toBe('59 分钟');
  });

  it('never tells less than a minute, also when the clocks differ', () => {
    expect(waitedInWords('2024-06-03T08:00:00Z', now)).toBe('1 分钟');
    expect(waitedInWords('2024-06-03T08:05:00Z', now)).toBe('1 分钟');
  });
});

describe('figures', () => {
  it('keeps what is absent apart from zero', () => {
    expect(rateInWords(null)).toBe('—');
    expect(rateInWords('0.000000')).toBe('0.00%');
    expect(moneyInWords(null)).toBe('未填报');
    expect(moneyInWords('0')).toBe('0.00');
  });

  it('shows a rate with two decimals and money as it is', () => {
    expect(rateInWords('0.975000')).toBe('97.50%');
    expect(moneyInWords('1086.7043')).toBe('1,086.7043');
  });
});
