import type { QualityRule } from '../rule';

/** The same 一级, 二级 and name again in a project: found at each after the first. */
export const duplicateIndicator = {
  id: 'duplicate-indicator',
  severity: 'error',
  title: '指标重复',
  find: ({ rows }) => {
    const first = new Map<string, number>();
    return rows.flatMap(({ level1, level2, indicator, position }) => {
      const key = [level1, level2, indicator.name.trim()].join('\n');
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, position);
        return [];
      }
      const what = `与第 ${earlier} 条的一级、二级指标和名称都相同。`;
      return [{ indicator: position, what, suggestion: '删去重复的一条，或在名称中写明区别。' }];
    });
  },
} as const satisfies QualityRule;
