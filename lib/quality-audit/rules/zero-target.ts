import { mayBeNegative } from '@/lib/indicators/names';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';

/** What ought not to happen at all. */
const UNWANTED =
  /事故|投诉|差错|违规|违纪|违法|死亡|伤亡|泄露|泄漏|失误|火灾|故障|信访|上访|逾期|拖欠|遗漏|漏[报发]|返工|返修/;

function suggestionFor({ nature, name }: AuditRow): string {
  if ((nature === '≤' || nature === '＜') && mayBeNegative(name)) {
    return '如确实要求不增长，可以保留并忽略本条；否则写明允许的幅度。';
  }
  if (nature !== '≥' && nature !== '＞' && UNWANTED.test(name)) {
    return '要求完全不发生的，可以保留并忽略本条，同时说明怎样统计；否则改为实际的上限。';
  }
  if (nature === '≤' || nature === '＜')
    return '如确实不允许发生，可以保留并忽略本条，同时说明怎样统计；否则改为实际的上限。';
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
