import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';

const TIMES = new Set(['year', 'month', 'day']);

function suggestionFor({ family, nature, written }: AuditRow): string {
  if (nature === '≥' || nature === '＞') {
    return `“${written}”若是持续时间，请在名称中写明；若是完成期限，请改写为日期。`;
  }
  if (family === 'month')
    return '若是完成期限，请把月份写成日期（例如“2024年8月底前”）；若是时长，请在名称中写明。';
  if (family === 'day') return '若指每月几号之前，请在名称中写明周期和日期；若指办结天数，请写明从何时起算。';
  return '若指年底前完成，请写明日期；若指持续一年，请在名称中写明。';
}

/** 时效指标 with a number of 月, 日, 天 or 年: a date, a duration or a day of each month? */
export const deadlineAsQuantity = {
  id: 'deadline-as-quantity',
  severity: 'info',
  title: '期限写成数量',
  find: inEachRow((row) => {
    if (row.level2 !== '时效指标' || row.nature === '定性' || !TIMES.has(row.family)) return null;
    return {
      what: `时效指标写成“${row.written}”，看不出是期限、时长还是每月的日期。`,
      suggestion: suggestionFor(row),
    };
  }),
} as const satisfies QualityRule;
