import { describe, expect, it } from 'vitest';
import { normaliseUnit, sameUnit, unitFamily } from './unit-of-measure';

describe('绩效度量单位', () => {
  it.each([
    ['人', '人数'],
    ['人次', '人/次'],
    ['场', '场次'],
    ['平米', '平方米'],
    ['日', '天'],
    ['%', '％'],
    ['个 月', '月'],
  ])('holds %s and %s to be the same', (a, b) => {
    expect(sameUnit(a, b)).toBe(true);
  });

  it('keeps apart what is not the same', () => {
    expect(sameUnit('元', '万元')).toBe(false);
    expect(sameUnit('元', '元/人')).toBe(false);
    expect(sameUnit('个', null)).toBe(false);
    expect(sameUnit('', null)).toBe(true);
  });

  it('keeps the text of an unknown unit, without blanks', () => {
    expect(normaliseUnit('座（处）')).toBe('座(处)');
    expect(normaliseUnit(' 公 里 ')).toBe('公里');
    expect(normaliseUnit('　')).toBeNull();
  });

  it.each([
    ['％', 'percent'],
    ['人次', 'people'],
    ['户', 'households'],
    ['元/年', 'money'],
    ['元/人*月', 'money-rate'],
    ['元/株', 'money-rate'],
    ['日', 'day'],
    ['月', 'month'],
    ['次/年', 'other'],
    [null, 'other'],
  ])('puts %s into the family %s', (unit, family) => {
    expect(unitFamily(unit)).toBe(family);
  });
});
