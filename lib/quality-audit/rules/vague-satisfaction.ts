import { inEachRow, type QualityRule } from '../rule';

/** 满意度指标 as 定性. */
export const vagueSatisfaction = {
  id: 'vague-satisfaction',
  severity: 'warning',
  title: '满意度写成定性',
  find: inEachRow(({ level1, nature, written }) => {
    if (level1 !== '满意度指标' || nature !== '定性') return null;
    return {
      what: `满意度写成“${written}”，年终无法用调查结果衡量。`,
      suggestion: '改为定量，例如“≥ 90 %”，年终以问卷的发放、回收和满意份数佐证。',
    };
  }),
} as const satisfies QualityRule;
