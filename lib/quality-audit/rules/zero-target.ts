import { mayBeNegative } from '@/lib/indicators/names';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';

function suggestionFor({ nature, name }: AuditRow): string {
  if ((nature === '≤' || nature === '＜') && mayBeNegative(name)) {
    return '如确实要求不增长，可以保留并忽略本条；否则写明允许的幅度。';
  }
  if (nature === '≤' || nature === '＜')
    return '如确实不允许发生，建议写“＝ 0”并说明怎样统计；否则改为实际的上限。';
  return '写明应达到的数值；若是完成期限，请写完成的月份或日期。';
}

/** A quantitative target of 0. */
export const zeroTarget = {
  id: 'zero-target',
  severity: 'error',
  title: '定量指标值为 0',
  find: inEachRow((row) => {
    if (row.nature === '定性' || !row.value?.isZero()) return null;
    const always = row.nature === '≥' || row.nature === '＞' ? '任何实际值都达到目标' : '没有可以衡量的要求';
    return { what: `指标值为 0（${row.written}），${always}。`, suggestion: suggestionFor(row) };
  }),
} as const satisfies QualityRule;
