import { describe, expect, it } from 'vitest';
import { recurrenceInWords } from './recurrence-in-words';

describe('repetitions in words', () => {
  it.each([
    ['每月15号之前', 'month', 15],
    ['每个月 5 日前报送', 'month', 5],
    ['每月月底前结清', 'month', 31],
    ['严格按政策每月发放', 'month', null],
    ['月度计划上报时间', 'month', null],
    ['每季度交纳房租', 'quarter', null],
    ['每半年支付一次', 'half-year', null],
  ])('%s → %s, %s', (text, every, byDay) => {
    expect(recurrenceInWords(text)).toEqual({ every, byDay });
  });

  it.each(['二季度完成', '8月底前', '每年12月前完成', '申请受理后20日内'])('finds none in “%s”', (text) => {
    expect(recurrenceInWords(text)).toBeNull();
  });
});
