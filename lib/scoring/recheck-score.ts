import { Dec } from '@/lib/core/decimal';

/** 差异: 复核得分 − 自评得分 in 分, exact, with two decimals. @example recheckDifference('89.1', '96.63') // '-7.53' */
export function recheckDifference(score: string, self: string): string {
  return new Dec(score).minus(self).toFixed(2);
}

/**
 * The total in 分 where rows were scored anew: those count as they were scored, the others as the self-evaluation has
 * them.
 */
export function recheckTotal(
  rows: readonly { readonly self: string; readonly score: string | null }[],
): string {
  return rows.reduce((total, { self, score }) => total.plus(score ?? self), new Dec(0)).toFixed(2);
}
