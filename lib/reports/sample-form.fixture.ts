import type { FormIndicator, FormModel } from './types';

type Figures = readonly [
  level1: string,
  level2: string,
  name: string,
  target: string,
  actual: string | null,
  score: string,
];

/** Indicators of an invented 街道: every 一级, several 二级, numbers, dates and grades. */
const FIGURES: readonly Figures[] = [
  ['产出指标', '数量指标', '便民服务驿站建成数量', '≥ 6 个', '6 个', '4.00'],
  ['产出指标', '数量指标', '居民议事会召开次数', '≥ 24 次', '31 次', '4.00'],
  ['产出指标', '数量指标', '入户走访独居老人户数', '≥ 1,200 户', '1,086 户', '3.62'],
  ['产出指标', '质量指标', '设施验收合格率', '＝ 100 %', '100 %', '6.00'],
  ['产出指标', '质量指标', '档案资料完整率', '≥ 98 %', '97.5 %', '5.97'],
  ['产出指标', '时效指标', '全部项目完成时间', '≤ 11 月', '2024年10月', '6.00'],
  ['成本指标', '经济成本指标', '项目预算控制数', '≤ 1,086.7043 万元', '1,058.3 万元', '10.00'],
  ['效益指标', '社会效益指标', '群众办事便利程度', '定性：优', '优（95 %）', '14.25'],
  ['效益指标', '可持续影响指标', '长效管护机制健全程度', '定性：建立健全', '良（85 %）', '12.75'],
  ['满意度指标', '服务对象满意度指标', '辖区居民满意度', '≥ 95 %', '96.8 %', '10.00'],
];

/**
 * A long text from the sample's own words, for rows of several lines.
 * @param length in characters
 */
export function sampleText(length: number): string {
  const sentences =
    '因上半年连续降雨，两处点位的基础施工推迟约三十天；街道已与施工单位（云溪市政养护有限公司）重新核定工期，并在9月30日前完成全部验收。下一步将把气象因素写入年度计划，每月对进度核对一次，确保“当月问题、当月解决”。';
  return sentences.repeat(Math.ceil(length / sentences.length)).slice(0, length);
}

function indicator([level1, level2, name, target, actual, score]: Figures, index: number): FormIndicator {
  const short = Number(score) % 1 !== 0;
  return {
    level1,
    level2,
    name,
    target,
    actual,
    weight: '10.00',
    status: 'scored',
    score,
    deviationReason: short
      ? `第${index + 1}项受连续降雨影响，部分点位的工作推迟约三十天，年底前未能全部补齐。`
      : null,
    improvement: short ? '明年提前一个月开工。' : null,
  };
}

/** So many indicators: the sample's ten, repeated group by group with numbered names. */
function sampleIndicators(count: number): FormIndicator[] {
  return Array.from({ length: count }, (_, i) => {
    const figures = FIGURES[Math.floor((i * FIGURES.length) / count)] ?? FIGURES[0];
    if (!figures) throw new Error('the sample has no indicators');
    const [level1, level2, name, ...rest] = figures;
    return indicator([level1, level2, count > FIGURES.length ? `${name}（${i + 1}）` : name, ...rest], i);
  });
}

/** A complete model of the sample department, with as many indicators as asked for. */
export function sampleForm(count = 10, changes: Partial<FormModel> = {}): FormModel {
  return {
    modelVersion: 2,
    fiscalYear: 2024,
    project: {
      code: '39000124T000000000101',
      name: '云溪街道便民服务体系建设与运行维护项目',
      department: '云溪街道办事处',
      unit: '云溪街道社区服务中心',
      owner: '沈若澜',
      phone: '010-5550 0101',
    },
    money: {
      total: { initial: '1086.7043', annual: '1100', executed: '1058.3' },
      lines: [
        {
          source: 'FISCAL',
          applicable: true,
          initial: '1086.7043',
          annual: '1086.7043',
          executed: '1044.9957',
        },
        { source: 'CARRYOVER', applicable: true, initial: '0', annual: '13.2957', executed: '13.3043' },
        { source: 'OTHER', applicable: false, initial: null, annual: null, executed: null },
      ],
      weight: '10.00',
      rate: '0.962091',
      status: 'scored',
      score: '9.62',
    },
    goal: '建成六处便民服务驿站并稳定运行，为辖区居民提供政务代办、法律咨询、助老助餐等服务；完善居民议事制度，提高群众的获得感和满意度。',
    goalActual:
      '六处便民服务驿站全部建成并通过验收，全年服务居民3.2万人次；召开居民议事会31次，办结议题87件。入户走访因降雨少于计划，其余目标均已完成。',
    indicators: sampleIndicators(count),
    totalWeight: '100.00',
    total: '86.21',
    grade: '良',
    provisional: false,
    evidence: null,
    traces: null,
    notes: '上年结转资金于5月到账，已按规定用于驿站设备购置。',
    ruleSet: { id: 'mof-2020-10', version: 1, title: '财预〔2020〕10号' },
    signatures: { filledBy: '沈若澜', reviewedBy: '顾承远' },
    approvedOn: '2025-03-14',
    ...changes,
  };
}
