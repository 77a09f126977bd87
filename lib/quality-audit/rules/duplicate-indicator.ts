import { likeName } from '../like-name';
import type { QualityRule } from '../rule';

/**
 * What the writing of a name does not change. A full stop at the end stays: published declarations have names that
 * differ in nothing else, and those are not counted as the same.
 */
function nameKey(name: string): string {
  return likeName(name) + (/[。.．]$/.test(name) ? '。' : '');
}

/** The same 一级, 二级 and name again in a project, blanks and punctuation aside: found at each after the first. */
export const duplicateIndicator = {
  id: 'duplicate-indicator',
  severity: 'error',
  title: '指标重复',
  find: ({ rows }) => {
    const first = new Map<string, { readonly position: number; readonly name: string }>();
    return rows.flatMap(({ level1, level2, indicator, position }) => {
      const name = indicator.name.trim();
      const key = [level1, level2, nameKey(name)].join('\n');
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, { position, name });
        return [];
      }
      const but = earlier.name === name ? '' : '（名称只差空格或标点）';
      const what = `与第 ${earlier.position} 条的一级、二级指标和名称都相同${but}。`;
      return [{ indicator: position, what, suggestion: '删去重复的一条，或在名称中写明区别。' }];
    });
  },
} as const satisfies QualityRule;
