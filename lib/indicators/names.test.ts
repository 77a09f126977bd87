import { describe, expect, it } from 'vitest';
import { baseName, hasPlaceholder, isControlFigure, mayBeNegative } from './names';

describe('names of indicators', () => {
  it('drops a leading 指标n and nothing else', () => {
    expect(baseName(' 指标12：发放准确率 ')).toBe('发放准确率');
    expect(baseName('指标1: 巡查次数')).toBe('巡查次数');
    expect(baseName('指标完成率')).toBe('指标完成率');
    expect(baseName('附件4：到位率')).toBe('附件4：到位率');
  });

  it('knows the 项目预算控制数 by its base name alone', () => {
    expect(isControlFigure('指标1：项目预算控制数')).toBe(true);
    expect(isControlFigure('预算控制数')).toBe(false);
    expect(isControlFigure('项目预算控制数执行率')).toBe(false);
  });

  it('lets only growth and change fall below zero', () => {
    expect(['案件增长率', '同比变化率', '客流增幅', '能耗降幅'].map(mayBeNegative)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['发放准确率', '增加数量'].map(mayBeNegative)).toEqual([false, false]);
  });

  it('finds a placeholder, full-width as well', () => {
    expect(hasPlaceholder('每月**日前发放')).toBe(true);
    expect(hasPlaceholder('＊＊群体')).toBe(true);
    expect(hasPlaceholder('5*3 小时')).toBe(false);
  });
});
