import { Dec, formatMoney, formatNumber, roundHalfUp } from '@/lib/core/decimal';
import type { CostAnalysis } from './types';

/** 总成本 ÷ 工作量 in 元 with 2 decimals, rounded half-up once; null where there was no work. @param totalCost 万元 */
export function unitCostOf(totalCost: string, workload: string): string | null {
  const work = new Dec(workload);
  if (work.isZero()) return null;
  return roundHalfUp(new Dec(totalCost).times(10_000).dividedBy(work), 2).toFixed(2);
}

/** One analysis as a statement tells of it, from its record alone. */
function analysisInWords(analysis: CostAnalysis): string {
  const { name, staff, workload, workloadUnit, totalCost, unitCost, experts, conclusion } = analysis;
  const unit = unitCost === null ? '' : `、单位成本${formatNumber(new Dec(unitCost))}元/${workloadUnit}`;
  const reviewed = experts === 0 ? '' : `经${experts}名专家评审，`;
  return `对“${name}”的人员配置（${staff}人）、工作量（${formatNumber(new Dec(workload))}${workloadUnit}）、总成本（${formatMoney(new Dec(totalCost))}万元${unit}）进行分析，${reviewed}结论为：${conclusion.replace(/[。；]+$/u, '')}`;
}

/**
 * The analyses of a year in one sentence; empty where there are none.
 * @example costAnalysesInWords([]) // ''
 */
export function costAnalysesInWords(analyses: readonly CostAnalysis[]): string {
  if (analyses.length === 0) return '';
  return `开展成本绩效分析${analyses.length}项：${analyses.map(analysisInWords).join('；')}。`;
}
