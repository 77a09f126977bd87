import { Dec, formatScore } from '@/lib/core/decimal';
import { STATUS_LABELS } from '@/lib/scoring/flag-words';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';

/** `8.00 / 10.00`; or that it is not reported, or not assessed. */
export function ScoreOfWeight({
  score: { status, score, weight },
}: {
  readonly score: Pick<IndicatorScore, 'status' | 'score' | 'weight'>;
}) {
  if (status !== 'scored' || !score) {
    const standing = STATUS_LABELS[status];
    return <span className="text-muted">{weight ? `${standing} / ${formatScore(weight)}` : standing}</span>;
  }
  return (
    <>
      <strong>{formatScore(score)}</strong>
      <span className="text-muted"> / {formatScore(weight ?? new Dec(0))}</span>
    </>
  );
}
