import { Dec } from '@/lib/core/decimal';
import type { Indicator } from '@/lib/indicators/indicator';
import { parseNature } from '@/lib/indicators/nature';
import { parseTarget } from '@/lib/indicators/target';
import type { Decided } from './decided';

/**
 * Why an indicator can't be given this meaning, in Chinese; null where it can.
 * @example `≥ 若干` decided as `number` has no number to score by
 */
export function whyNotDecidable(indicator: Indicator, meaning: Decided, fiscalYear: number): string | null {
  switch (meaning.kind) {
    case 'number':
      if (parseNature(indicator.nature) === '定性' || parseTarget(indicator.target) !== null) return null;
      return `指标值“${indicator.target.trim()}”不是数字，不能按指标性质计分，请选择其他含义`;
    case 'not-due':
      if (Number(meaning.due.slice(0, 4)) > fiscalYear) return null;
      return `“本年度未到期”的日期须晚于${fiscalYear}年12月31日`;
    case 'coverage':
      if (meaning.of === 'months' && new Dec(meaning.whole).greaterThan(12)) return '一年只有12个月';
      return meaning.of === 'days' && new Dec(meaning.whole).greaterThan(366) ? '一年至多366天' : null;
    default:
      return null;
  }
}
