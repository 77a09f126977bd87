import { LEVEL1_NAMES, type Level1, parseLevel1 } from '@/lib/indicators/levels';
import type { QualityRule } from '../rule';

const SUGGESTIONS: Readonly<Record<Level1, string>> = {
  产出指标: '补充数量、质量、时效指标，说明做多少、做到什么程度、何时完成。',
  效益指标: '补充社会、经济、生态效益或可持续影响指标，说明做了有什么好处。',
  满意度指标: '有服务对象的，补充服务对象满意度指标，例如“≥ 90 %”；确无服务对象的，忽略并说明。',
  成本指标: '补充成本指标，例如项目预算控制数“≤ 项目总额 万元”或单位成本标准。',
};

/** A 一级指标 that a project has no indicator of: one finding for each. */
export const missingLevel1 = {
  id: 'missing-level1',
  severity: 'warning',
  title: '缺少一级指标',
  find: ({ rows }) =>
    LEVEL1_NAMES.filter((level1) => !rows.some((row) => parseLevel1(row.level1) === level1)).map(
      (level1) => ({
        indicator: null,
        what: `没有${level1}。`,
        suggestion: SUGGESTIONS[level1],
      }),
    ),
} as const satisfies QualityRule;
