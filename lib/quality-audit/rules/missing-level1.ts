import type { Dec } from '@/lib/core/decimal';
import { LEVEL1_NAMES, type Level1, parseLevel1 } from '@/lib/indicators/levels';
import type { QualityRule } from '../rule';

const SUGGESTIONS: Readonly<Record<Exclude<Level1, '成本指标'>, string>> = {
  产出指标: '补充数量、质量、时效指标，说明做多少、做到什么程度、何时完成。',
  效益指标: '补充社会、经济、生态效益或可持续影响指标，说明做了有什么好处。',
  满意度指标: '有服务对象的，补充服务对象满意度指标，例如“≥ 90 %”；确无服务对象的，忽略并说明。',
};

function suggestionFor(level1: Level1, total: Dec | null): string {
  if (level1 !== '成本指标') return SUGGESTIONS[level1];
  const example = total === null ? '' : `，例如项目预算控制数“≤ ${total.toFixed()} 万元”（即项目总额）`;
  return `补充成本指标${example}，或单位成本标准。`;
}

/** A 一级指标 that a project has no indicator of: one finding for each. */
export const missingLevel1 = {
  id: 'missing-level1',
  severity: 'warning',
  title: '缺少一级指标',
  find: ({ rows, total }) =>
    LEVEL1_NAMES.filter((level1) => !rows.some((row) => parseLevel1(row.level1) === level1)).map(
      (level1) => ({
        indicator: null,
        what: `没有${level1}。`,
        suggestion: suggestionFor(level1, total),
      }),
    ),
} as const satisfies QualityRule;
