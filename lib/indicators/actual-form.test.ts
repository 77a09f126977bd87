import { describe, expect, it } from 'vitest';
import { monthNumber, requiredFormOfActual } from './actual-form';

function indicator(name: string, nature: string, target: string, unit: string | null) {
  return { level1: '产出指标', level2: '时效指标', name, nature, target, unit, direction: null };
}

describe('the input that suits an actual', () => {
  it.each([
    [indicator('巡查次数', '≥', '12', '次'), 'number'],
    [indicator('资料归档', '≤', '8', '月'), 'date'],
    [indicator('活动时间', '≥', '12', '月'), 'number'],
    [indicator('每季度支付租金', '≤', '3', '月'), 'number'],
    [indicator('每月发放', '≤', '15', '日'), 'number'],
    [indicator('完成登记', '定性', '2024-6-1', null), 'grade'],
    [indicator('服务质量', '定性', '优', null), 'grade'],
  ] as const)('%j → %s', (one, form) => {
    expect(requiredFormOfActual(one)).toBe(form);
  });

  it('turns a date into the month that a target in 月 compares with', () => {
    expect(monthNumber('2024-08-15', 2024)?.toFixed()).toBe('8');
    expect(monthNumber('2024-08', 2024)?.toFixed()).toBe('8');
    expect(monthNumber('2025-01-02', 2024)?.toFixed()).toBe('13');
    expect(monthNumber('2023-12-31', 2024)?.toFixed()).toBe('0');
    expect(monthNumber('2024-13', 2024)).toBeNull();
    expect(monthNumber('8月', 2024)).toBeNull();
  });
});
