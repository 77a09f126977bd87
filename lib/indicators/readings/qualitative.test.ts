import { describe, expect, it } from 'vitest';
import { proposeReading } from '../reading';
import { read, sampleIndicator } from '../sample-for-tests';

describe('定性', () => {
  it.each(['优', '好', '良', '高', '优  '])('“%s” names a grade', (grade) => {
    const one = { ...sampleIndicator('质量指标', '服务质量', '定性'), target: grade };
    expect(proposeReading(one, { fiscalYear: 2024, projectTotal: null })).toMatchObject({
      kind: 'grade',
      grade: grade.trim(),
      doubtful: false,
    });
  });

  it('leaves a 满意度 in words as it is, as a finding that suggests a survey and asks nothing', () => {
    const reading = read('服务对象满意度指标', '居民满意度', '定性 好');
    expect(reading).toMatchObject({ kind: 'grade', ask: false, doubtful: true });
    expect(reading.explanation).toContain('问卷');
  });

  it.each(['优良中低差', '优良中差', '好坏'])('“%s” names a scale and no target: asks', (scale) => {
    expect(read('质量指标', '服务质量', `定性 ${scale}`)).toMatchObject({
      kind: 'grade',
      grade: null,
      ask: true,
    });
  });

  it.each(['达到国家标准', '规定执行', '按时完成'])('“%s” is a goal in words', (goal) => {
    expect(read('质量指标', '服务质量', `定性 ${goal}`)).toMatchObject({
      kind: 'grade',
      grade: null,
      ask: false,
    });
  });

  it.each([
    ['98', '98'],
    ['98%', '98'],
    ['≥95.5%', '95.5'],
  ])('%s may be a rate: asks', (target, atLeast) => {
    expect(read('质量指标', '规范率', `定性 ${target}`)).toMatchObject({ kind: 'rate', atLeast, ask: true });
  });

  it.each(['h', '3', '0', '', '完成**任务', '120%'])('“%s” is unreadable: asks', (target) => {
    expect(read('质量指标', '服务质量', `定性 ${target}`)).toMatchObject({ kind: 'unreadable', ask: true });
  });
});
