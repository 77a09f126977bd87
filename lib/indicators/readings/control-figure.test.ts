import { describe, expect, it } from 'vitest';
import { read } from '../sample-for-tests';

describe('项目预算控制数', () => {
  it('is as written where it equals the project total', () => {
    expect(read('经济成本指标', '指标1：项目预算控制数', '≤ 20 万元')).toMatchObject({
      kind: 'number',
      doubtful: false,
    });
  });

  it('is a ceiling where it is written with ＝', () => {
    expect(read('经济成本指标', '项目预算控制数', '＝ 20 万元')).toMatchObject({
      kind: 'ceiling',
      ask: false,
    });
  });

  it.each([
    [
      '≤ 21 万元',
      '项目预算控制数“≤ 21 万元”与项目总额 20.00 万元 不一致。拟以项目总额 20.00 万元为控制上限，请确认。',
    ],
    [
      '≤ 200000 元',
      '项目预算控制数“≤ 200000 元”单位不是万元，而项目总额为 20.00 万元。拟以项目总额 20.00 万元为控制上限，请确认。',
    ],
    [
      '≥ 20 万元',
      '项目预算控制数“≥ 20 万元”性质既不是≤也不是＝。拟以项目总额 20.00 万元为控制上限，请确认。',
    ],
    ['定性 优', '项目预算控制数“定性：优”没有写明金额。拟以项目总额 20.00 万元为控制上限，请确认。'],
  ])('asks for %s', (target, explanation) => {
    expect(read('经济成本指标', '项目预算控制数', target)).toEqual({
      kind: 'ceiling',
      limit: '20',
      unit: '万元',
      ask: true,
      doubtful: true,
      explanation,
    });
  });

  it('asks where there is no project total', () => {
    expect(read('经济成本指标', '项目预算控制数', '≤ 20 万元', null)).toMatchObject({
      kind: 'unreadable',
      ask: true,
    });
  });
});
