import { describe, expect, it } from 'vitest';
import { compareLevel1, LEVEL1_NAMES, parseLevel1 } from './levels';

describe('一级指标', () => {
  it('reads every name, blanks around it aside', () => {
    expect(LEVEL1_NAMES.map((name) => parseLevel1(` ${name}　`))).toEqual([...LEVEL1_NAMES]);
  });

  it('refuses names that only resemble one', () => {
    expect(['产出', '满意度', '服务对象满意度指标', ''].map(parseLevel1)).toEqual([null, null, null, null]);
  });

  it('sorts in form order', () => {
    expect([...LEVEL1_NAMES].reverse().sort(compareLevel1)).toEqual([...LEVEL1_NAMES]);
  });
});
