import { Dec, roundHalfUp, sum } from '@/lib/core/decimal';

/** In 分 with 2 decimals. */
export type Statistics = { readonly mean: string; readonly min: string; readonly max: string };

/** Mean with 2 decimals (half-up), lowest and highest of scores in 分; null without any. */
export function statisticsOf(scores: readonly Dec[]): Statistics | null {
  if (scores.length === 0) return null;
  const mean = roundHalfUp(sum(scores).dividedBy(scores.length), 2);
  return { mean: mean.toFixed(2), min: Dec.min(...scores).toFixed(2), max: Dec.max(...scores).toFixed(2) };
}
