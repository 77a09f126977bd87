import { describe, expect, it } from 'vitest';
import { alignTotal } from './align-total';
import { splitIndicator } from './split-indicator';
import { readStatements } from './statements';
import { codedName } from './typed-table';

describe('a total', () => {
  const isAmount = [false, false, false, true, true, true];
  it.each([
    ['as wide as the table', ['合计', '', '', '4', '', '5'], ['合计', '', '', '4', '', '5']],
    ['whose label spans three columns', ['合计', '4', '', '5'], ['合计', '', '', '4', '', '5']],
    ['that lacks cells at its end', ['合计', '', '', '4'], ['合计', '', '', '4']],
    ['that is labelled before its amounts', ['', '', '合计', '4', '5', '5'], ['', '', '合计', '4', '5', '5']],
    ['that has no amount', ['合计'], ['合计']],
    ['that fits nowhere', ['合计', '4', '5', '6', '7', '8'], ['合计', '4', '5', '6', '7', '8']],
  ])('%s', (_, cells, aligned) => {
    expect(alignTotal(cells, isAmount)).toEqual(aligned);
  });
});

describe('an indicator whose levels are run together', () => {
  it.each([
    ['产出指标质量指标验收合格', '产出指标', '质量指标', '验收合格'],
    ['满意度指标服务对象满意度指标居民满意度', '满意度指标', '服务对象满意度指标', '居民满意度'],
    ['成本指标生态环境成本指标能耗', '成本指标', '生态环境成本指标', '能耗'],
    ['成本指标社会效益指标能耗', '成本指标', '社会效益指标', '能耗'],
    ['产出指标巡查次数', '产出指标', null, '巡查次数'],
    ['巡查次数', null, null, '巡查次数'],
  ])('%s', (text, level1, level2, name) => {
    expect(splitIndicator(text)).toEqual({ level1, level2, name });
  });
});

describe('a class or project', () => {
  it.each([
    ['2010301-行政运行', '2010301', '行政运行'],
    ['11990124T000000000001-居民-文化活动', '11990124T000000000001', '居民-文化活动'],
    ['2024-2025年度活动', '2024', '2025年度活动'],
    ['行政运行', null, '行政运行'],
  ])('%s', (text, code, name) => {
    expect(codedName(text)).toEqual({ text, code, name });
  });
});

describe('figures that a text states', () => {
  it('are read from its sentences, the first of each kind', () => {
    const texts = [
      '2024年收入预算1,120.50万元。其中：本年安排1,100.50万元。',
      '（1）基本支出预算100.00万元；（2）项目支出预算1,020.50万元。',
      '“三公”经费财政拨款预算安排2.50万元，其中接待费1.00万元。',
      '机关运行经费合计30万元。',
      '2024年涉及政府购买服务项目３个，预算资金45.6万元。',
      '填报绩效目标的预算项目15个、提前下达的市级专项2个。',
      '2023年收入预算999万元。',
    ];
    expect(readStatements(texts).map(({ kind, count, amount }) => [kind, count, amount])).toEqual([
      ['income', null, '1120.50'],
      ['basic-spending', null, '100.00'],
      ['project-spending', null, '1020.50'],
      ['official-expenses', null, '2.50'],
      ['running-costs', null, '30'],
      ['purchases', 3, '45.6'],
      ['targets-filed', 17, null],
    ]);
  });

  it('are none where no sentence states one', () => {
    expect(readStatements(['部门概况', '政府购买服务项目若干'])).toEqual([]);
  });
});
