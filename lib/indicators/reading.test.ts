import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NATURES } from './nature';
import { proposeReading } from './reading';
import { sampleIndicator as indicator, LEVEL1_OF, read } from './sample-for-tests';

describe('as written', () => {
  it.each([
    ['数量指标', '巡查次数', '≥ 12 次'],
    ['质量指标', '差错率', '≤ 3 %'],
    ['质量指标', '故障响应时间', '≤ 2 小时'],
    ['数量指标', '培训天数', '≥ 1 天'],
    ['时效指标', '申请受理后20个工作日办结', '≤ 20 日'],
    ['时效指标', '设备质保期', '≥ 2 年'],
    ['数量指标', '安全事故', '＝ 0 起'],
    ['经济成本指标', '宣传品单价', '≤ 30 元'],
  ])('%s %s %s is a number, nothing to confirm', (level2, name, target) => {
    expect(read(level2, name, target)).toMatchObject({ kind: 'number', ask: false, doubtful: false });
  });

  it('says a contradicting direction and lets the nature decide', () => {
    const reading = proposeReading(indicator('质量指标', '差错率', '≤ 3 %', '正向指标'), {
      fiscalYear: 2024,
      projectTotal: null,
    });
    expect(reading).toEqual({
      kind: 'number',
      ask: false,
      doubtful: false,
      explanation: '按“≤ 3 %”计分。指标方向性“正向指标”与性质“≤”矛盾，以性质为准。',
    });
  });
});

describe('deadline', () => {
  it.each([
    ['资料归档', '≤ 8 月', '2024-08-31', false],
    ['二季度完成招标', '＝ 6 月', '2024-06-30', false],
    ['完成年度计划上报', '<= 2 月', '2024-02-29', false],
    ['评选时间', '≤ 1 年', '2024-12-31', false],
    ['年底前完成下一年订阅', '≥ 1 年', '2024-12-31', false],
    ['12月31日前完成审核', '＝ 1 年', '2024-12-31', false],
    ['采购时间', '≥ 10 月', '2024-10-31', true],
    ['3月底前完成发放', '≤ 5 月', '2024-05-31', true],
    ['年底前完成宣传', '≤ 30 日', '2024-12-31', true],
  ])('%s %s → %s', (name, target, date, ask) => {
    expect(read('时效指标', name, target)).toMatchObject({ kind: 'deadline', date, ask, doubtful: true });
  });

  it('says in Chinese what is meant and why', () => {
    expect(read('时效指标', '资料归档', '≤ 8 月').explanation).toBe(
      '“≤ 8 月”写的是月份，应是完成期限：2024年8月31日前完成（含当日）。按时完成得满分，逾期的得分比例由评价人员确认。',
    );
  });

  it.each([
    ['完成登记', '定性 2024-6-1', '2024-06-01', 'in-year', false],
    ['计划上报时间', '定性 3月底前', '2024-03-31', 'in-year', false],
    ['2024年4月底前完成招标', '定性 按时完成', '2024-04-30', 'in-year', false],
    ['数据开发', '定性 2025-12-1', '2025-12-01', 'after-year', true],
    ['单位清查', '定性 2023年12月之前', '2023-12-31', 'before-year', true],
    ['设备验收', '定性 10月前', '2024-10-31', 'in-year', true],
  ])('%s %s → %s', (name, target, date, due, ask) => {
    expect(read('时效指标', name, target)).toMatchObject({
      kind: 'deadline',
      date,
      due,
      ask,
      doubtful: true,
    });
  });
});

describe('recurring', () => {
  it.each([
    ['严格按政策，每月发放', '≤ 15 日', 'month', 12, 15, false],
    ['每月10号前完成结算', '≥ 10 日', 'month', 12, 10, false],
    ['每季度交纳本季度租金', '≤ 3 月', 'quarter', 4, null, false],
    ['每半年支付', '＝ 6 月', 'half-year', 2, null, false],
    ['月度计划上报', '定性 每月15号之前', 'month', 12, 15, false],
    ['每月30日前完成发放', '≤ 15 日', 'month', 12, 15, true],
    ['每月发放', '＝ 0 月', 'month', 12, null, true],
    ['按时完成审核', '≤ 10 日', 'month', 12, 10, true],
  ])('%s %s → %s × %s by day %s', (name, target, every, timesDue, byDay, ask) => {
    const expected = { kind: 'recurring', every, timesDue, byDay, ask, doubtful: true };
    expect(read('时效指标', name, target)).toMatchObject(expected);
  });
});

describe('coverage', () => {
  it.each([
    ['时效指标', '活动时间', '≥ 12 月', 'months', '12'],
    ['数量指标', '开放天数', '＝ 1 年', 'months', '12'],
    ['数量指标', '服务天数', '＝ 360 天', 'days', '360'],
  ])('%s %s %s: %s of %s', (level2, name, target, of, whole) => {
    expect(read(level2, name, target)).toMatchObject({
      kind: 'coverage',
      of,
      whole,
      ask: false,
      doubtful: true,
    });
  });

  it.each([
    ['质量指标', '完成时间', '＝ 1 年'],
    ['时效指标', '按任务要求时限完成帮扶活动', '＝ 1 年'],
    ['质量指标', '年底前完成', '≥ 1 年'],
  ])('asks whether %s %s %s is meant to last or to be done by', (level2, name, target) => {
    expect(read(level2, name, target)).toMatchObject({
      kind: 'coverage',
      of: 'months',
      whole: '12',
      ask: true,
      doubtful: true,
      explanation: expect.stringContaining('也可能是年底前完成，请确认。'),
    });
  });

  it('ignores a contradicting direction and says so', () => {
    const one = indicator('时效指标', '活动时间', '≥ 12 月', '反向指标');
    expect(proposeReading(one, { fiscalYear: 2024, projectTotal: null }).explanation).toBe(
      '“≥ 12 月”应是全年持续：得分为分值×实际月数÷12，至多满分。指标方向性“反向指标”与此矛盾，不予采用。',
    );
  });

  it('asks about an entitlement with ≤', () => {
    expect(read('数量指标', '低保家庭', '≤ 400 户')).toMatchObject({
      kind: 'coverage',
      of: 'entitled',
      whole: '400',
      ask: true,
    });
  });
});

describe('ceiling, floor, exact', () => {
  it('proposes a ceiling for a cost total with ＝', () => {
    expect(read('经济成本指标', '入户检测费', '＝ 27.027 万元')).toMatchObject({
      kind: 'ceiling',
      limit: '27.027',
      unit: '万元',
      ask: false,
      doubtful: true,
    });
  });

  it.each([
    ['经济成本指标', '每人每月发放标准', '＝ 1210 元'],
    ['经济成本指标', '慰问', '＝ 500 元/人'],
    ['数量指标', '月工资', '＝ 5000 元/人*月'],
  ])('%s %s %s is a standard, to be met exactly', (level2, name, target) => {
    expect(read(level2, name, target)).toMatchObject({ kind: 'exact', ask: false, doubtful: false });
  });

  it('asks whether an output with ≤ is a floor', () => {
    expect(read('数量指标', '宣传海报', '≤ 3 次')).toMatchObject({ kind: 'floor', limit: '3', ask: true });
  });
});

describe('unreadable', () => {
  it.each([
    ['质量指标', '到位率', '≥ 0 %'],
    ['时效指标', '做好午餐', '≥ 12 时'],
    ['时效指标', '春节前完成慰问', '≤ 98 日'],
    ['时效指标', '定期开展活动', '≤ 10 年'],
    ['数量指标', '巡查', '≥ 若干 次'],
    ['数量指标', '巡查', '约 3 次'],
  ])('%s %s %s asks', (level2, name, target) => {
    expect(read(level2, name, target)).toMatchObject({ kind: 'unreadable', ask: true, doubtful: true });
  });

  it('asks wherever a placeholder was left in the name', () => {
    expect(read('时效指标', '每月**日前发放', '≤ 15 日')).toMatchObject({
      kind: 'recurring',
      byDay: 15,
      ask: true,
    });
  });
});

describe('every indicator', () => {
  const anyIndicator = fc.record({
    level1: fc.constantFrom('产出指标', '效益指标', '满意度指标', '成本指标'),
    level2: fc.constantFrom(...Object.keys(LEVEL1_OF)),
    name: fc.oneof(fc.string(), fc.constantFrom('项目预算控制数', '每月发放', '12月前完成', '活动时间')),
    nature: fc.constantFrom(...NATURES),
    target: fc.oneof(
      fc.string(),
      fc.integer({ min: -5, max: 400 }).map(String),
      fc.constantFrom('优', '好坏'),
    ),
    unit: fc.constantFrom(null, '月', '日', '年', '万元', '元/人', '人', '户', '次', '%', '时'),
    direction: fc.constantFrom(null, '正向指标', '反向指标'),
  });
  const anyTotal = fc.constantFrom(null, '20.000000', '1,920.000000');

  it('has a reading with an explanation, and is doubtful whenever it asks', () => {
    fc.assert(
      fc.property(anyIndicator, anyTotal, (one, projectTotal) => {
        const reading = proposeReading(one, { fiscalYear: 2024, projectTotal });
        expect(reading.explanation).not.toBe('');
        expect(reading.doubtful || !reading.ask).toBe(true);
        if (reading.kind === 'number' && !reading.ask) expect(reading.doubtful).toBe(false);
      }),
    );
  });
});
