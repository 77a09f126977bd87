import { describe, expect, it } from 'vitest';
import { dateInWords, endOfMonth, formatDateInWords, toIsoDate } from './dates-in-words';

describe('dates in words', () => {
  it.each([
    ['2024-6-1', '2024-06-01', false],
    ['2025/12/01', '2025-12-01', false],
    ['2025年9月底之前  ', '2025-09-30', false],
    ['3月底前', '2024-03-31', false],
    ['12月31日前完成审核', '2024-12-31', false],
    ['２０２４年２月底', '2024-02-29', false],
    ['2024年5月至7月完成安装', '2024-07-31', false],
    ['2023年5月至7月完成安装', '2023-07-31', false],
    ['采购时间在11月前', '2024-11-30', true],
    ['9月中旬', '2024-09-20', true],
    ['年底前完成', '2024-12-31', false],
    ['2024年底前完成', '2024-12-31', false],
    ['二季度完成招标', '2024-06-30', false],
    ['第四季度前申报', '2024-12-31', true],
    ['上半年开展宣传', '2024-06-30', true],
  ])('%s → %s', (text, date, vague) => {
    expect(dateInWords(text, 2024)).toEqual({ date, vague });
  });

  it.each([
    '13月补贴',
    '正常运转12个月',
    '每季度支付',
    '每月15号之前',
    '2月30日前',
    '按时完成',
    '月底前完成',
    '〔2021〕18 号文件',
  ])('finds none in “%s”', (text) => {
    expect(dateInWords(text, 2024)).toBeNull();
  });

  it('knows the calendar', () => {
    expect(endOfMonth(2023, 2)).toBe('2023-02-28');
    expect(endOfMonth(2100, 2)).toBe('2100-02-28');
    expect(endOfMonth(2000, 2)).toBe('2000-02-29');
    expect(toIsoDate(2024, 4, 31)).toBeNull();
    expect(formatDateInWords('2024-08-01')).toBe('2024年8月1日');
  });
});
