import { describe, expect, it } from 'vitest';
import { contradictsDirection, isQuantitative, NATURES, parseNature } from './nature';

describe('指标性质', () => {
  it.each([
    ['≥', '≥'],
    ['>=', '≥'],
    ['＞＝', '≥'],
    ['> =', '≥'],
    ['>', '＞'],
    ['＞', '＞'],
    ['<=', '≤'],
    ['≦', '≤'],
    ['<', '＜'],
    ['=', '＝'],
    [' ＝　', '＝'],
    ['定性', '定性'],
  ])('reads %s as %s', (text, nature) => {
    expect(parseNature(text)).toBe(nature);
  });

  it.each(['', '大于', '≠', '==', 'constructor', '定量'])('refuses “%s”', (text) => {
    expect(parseNature(text)).toBeNull();
  });

  it('takes a number for every nature but 定性', () => {
    expect(NATURES.filter(isQuantitative)).toEqual(['≥', '＞', '≤', '＜', '＝']);
  });

  it('finds a direction that contradicts the nature, and only that', () => {
    expect(contradictsDirection('≤', '正向指标')).toBe(true);
    expect(contradictsDirection('＝', ' 反向指标 ')).toBe(true);
    expect(contradictsDirection('≥', '反向')).toBe(true);
    expect(contradictsDirection('≤', '反向指标')).toBe(false);
    expect(contradictsDirection('≥', null)).toBe(false);
    expect(contradictsDirection('定性', '反向指标')).toBe(false);
  });
});
