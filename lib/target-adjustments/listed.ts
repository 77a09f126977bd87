import type { Prisma } from '@/lib/db/database';
import type { TargetTexts } from '@/lib/sheet/sheet';
import type { TargetAdjustment } from './types';

type Stored = Prisma.TargetAdjustmentGetPayload<object>;

/** The target that was in force when it was asked for. */
export function fromOf({ fromNature, fromTarget, fromUnit }: Stored): TargetTexts {
  return { nature: fromNature, target: fromTarget, unitOfMeasure: fromUnit };
}

/** A stored request as people read it. */
export function listedAdjustment(stored: Stored, indicator: string): TargetAdjustment {
  const { id, version, indicatorId, state, nature, target, unitOfMeasure } = stored;
  const { reason, documentNumber, requestedByName, requestedAt, decidedByName, decidedAt } = stored;
  return {
    ...{ id, version, indicatorId, indicator, state, reason, documentNumber, requestedByName, decidedByName },
    from: fromOf(stored),
    to: { nature, target, unitOfMeasure },
    requestedAt: requestedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    decisionReason: stored.decisionReason,
  };
}
