import { describe, expect, it } from 'vitest';
import { readDoneOn } from './entries';

describe('a date or month as typed', () => {
  it.each([
    ['2024-06-01', '2024-06-01'],
    ['2024年6月1日', '2024-06-01'],
    ['20240630', '2024-06-30'],
    ['２０２４．６', '2024-06'],
    ['2024年9月底', '2024-09'],
    ['8月', '2024-08'],
    ['8', '2024-08'],
    ['９月底', '2024-09'],
    ['8月15日', '2024-08-15'],
  ])('%s within the year 2024 is %s', (text, value) => {
    expect(readDoneOn(text, 2024)).toEqual({ ok: true, value });
  });

  it.each(['13月', '0', '八月', '2024-13', '20240001'])('%s is asked again', (text) => {
    expect(readDoneOn(text, 2024)).toEqual({
      ok: false,
      error: '请填写日期或月份，例如 2024-06-30 或 2024-06',
    });
  });

  it('needs its year where none is given', () => {
    expect(readDoneOn('8月').ok).toBe(false);
    expect(readDoneOn('2024-08')).toEqual({ ok: true, value: '2024-08' });
  });

  it('that does not exist is refused', () => {
    expect(readDoneOn('2月30日', 2024)).toEqual({ ok: false, error: '没有这一天，请核对日期' });
  });
});
