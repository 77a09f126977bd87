import { describe, expect, it } from 'vitest';
import { formatTarget, parseTarget } from './target';

describe('本年绩效指标值', () => {
  it.each([
    ['90', '90'],
    [' 30  ', '30'],
    ['１，９２０．５', '1920.5'],
    ['1,086.704300', '1086.7043'],
    ['-3', '-3'],
  ])('reads %s as %s', (text, value) => {
    expect(parseTarget(text)?.toFixed()).toBe(value);
  });

  it.each(['', '优', '1e3', '1,08', '90%', '约90', '--'])('reads no number in “%s”', (text) => {
    expect(parseTarget(text)).toBeNull();
  });

  it.each([
    [['≥', '90', '%'], '≥ 90 %'],
    [['>=', ' 90 ', ' % '], '≥ 90 %'],
    [['＝', '1', '年'], '＝ 1 年'],
    [['≤', '3', null], '≤ 3'],
    [['定性', '优  ', null], '定性：优'],
    [['定性', '98', '%'], '定性：98 %'],
    [['定性', '优', '人'], '定性：优'],
    [['定性', '', null], '定性'],
    [['约', '3', '次'], '约 3 次'],
  ] as const)('shows %j as %s', ([nature, target, unit], text) => {
    expect(formatTarget(nature, target, unit)).toBe(text);
  });
});
