import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';

function suggestionFor({ family }: AuditRow): string {
  if (family === 'people' || family === 'households') {
    return '应保尽保的对象，把性质改为“≥”或“＝”，或在“指标含义”中确认为应保尽保；确为名额上限的可以忽略。';
  }
  if (family === 'money' || family === 'money-rate') return '金额的上限应列入成本指标。';
  return '应多做的把性质改为“≥”；确为上限的可以忽略。';
}

/** 数量指标 with ≤ or ＜, as if fewer were better. */
export const headcountAsCeiling = {
  id: 'headcount-as-ceiling',
  severity: 'warning',
  title: '数量指标写成上限',
  find: inEachRow((row) => {
    if (row.level2 !== '数量指标' || (row.nature !== '≤' && row.nature !== '＜')) return null;
    return {
      what: `数量指标写成“${row.written}”，照字面是越少越好，一个不做也达到目标。`,
      suggestion: suggestionFor(row),
    };
  }),
} as const satisfies QualityRule;
