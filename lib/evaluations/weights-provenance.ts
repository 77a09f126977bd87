import type { EventAction } from '@/lib/audit/events';
import { formatDate } from '@/lib/core/clock';
import type { Db } from '@/lib/db/database';
import type { WeightsProvenance } from '@/lib/sheet/explain-weights';
import { type SheetRecord, weightsOriginOf } from './records';

/** Where the 分值 of a project come from; of several adjustments the last one counts. */
export async function weightsProvenance(db: Db, record: SheetRecord): Promise<WeightsProvenance> {
  const origin = weightsOriginOf(record);
  if (origin !== 'adjusted') return { origin, by: null, on: null, reason: null };
  const action: EventAction = 'evaluation.weightsAdjusted';
  const event = await db.auditEvent.findFirst({
    where: { projectId: record.id, action },
    orderBy: { id: 'desc' },
  });
  const on = event ? formatDate(event.at) : null;
  return { origin, by: event?.actorName ?? null, on, reason: event?.reason ?? null };
}
