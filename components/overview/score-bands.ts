import { Dec } from '@/lib/core/decimal';

/** Scores from `from` (included) up to the next band's `from`; the last one includes 100. */
export type ScoreBand = { readonly label: string; readonly count: number };

const BANDS = [
  { label: '90–100', from: 90 },
  { label: '85–90', from: 85 },
  { label: '80–85', from: 80 },
  { label: '70–80', from: 70 },
  { label: '60–70', from: 60 },
  { label: '60 以下', from: 0 },
] as const;

/**
 * How many totals lie in each band; a total on a border belongs to the higher one, as grades do.
 * @param scores totals in 分 as decimal strings
 */
export function scoreBands(scores: readonly string[]): ScoreBand[] {
  const lands = scores.map((score) =>
    BANDS.findIndex(({ from }) => new Dec(score).greaterThanOrEqualTo(from)),
  );
  return BANDS.map(({ label }, i) => ({ label, count: lands.filter((band) => band === i).length }));
}
