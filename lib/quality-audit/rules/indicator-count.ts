import type { QualityRule } from '../rule';

const FEWEST = 4;
const MOST = 20;

/** Fewer than 4 or more than 20 indicators in a project. */
export const indicatorCount = {
  id: 'indicator-count',
  severity: 'info',
  title: '指标过少或过多',
  find: ({ rows }) => {
    const count = rows.length;
    if (count >= FEWEST && count <= MOST) return [];
    const few = count < FEWEST;
    return [
      {
        indicator: null,
        what: `共有 ${count} 条指标，${few ? `少于 ${FEWEST} 条` : `多于 ${MOST} 条`}。`,
        suggestion: few
          ? '补充指标，使产出、效益、满意度和成本都有可衡量的内容。'
          : '合并或删去次要的指标，保留能反映项目核心产出和效果的。',
      },
    ];
  },
} as const satisfies QualityRule;
