import type { BudgetIndicator } from '@/lib/budget-document/budget-document';
import type { RowChange } from '@/lib/budget-document/difference/align-indicators';
import type { Originals } from '@/lib/budget-document/difference/corrections';
import type { Db } from '@/lib/db/database';
import { textsSchema } from '@/lib/quality/text-changes';

type Texts = Partial<BudgetIndicator>;

/** Texts with a field in common were corrected one after the other; what stood there first is the document's. */
function withEarlier(sets: Originals, before: Texts): Originals {
  const shares = (texts: Texts) => Object.keys(texts).some((field) => field in before);
  const together = Object.assign({}, ...sets.filter(shares), before) as Texts;
  return [...sets.filter((texts) => !shares(texts)), together];
}

/** What documents said of indicators before suggestions of the quality audit were accepted, by the indicators' ids. */
export async function originalTexts(
  db: Db,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Originals>> {
  const decisions = await db.qualityDecision.findMany({
    where: { projectId: { in: [...projectIds] }, accepted: true, indicatorId: { not: null } },
    select: { indicatorId: true, before: true },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
  });
  const originals = new Map<string, Originals>();
  for (const { indicatorId, before } of decisions) {
    const sets = originals.get(indicatorId!) ?? [];
    originals.set(indicatorId!, withEarlier(sets, textsSchema.parse(before)));
  }
  return originals;
}

type Adjusted = {
  readonly originalNature: string | null;
  readonly originalTarget: string | null;
  readonly originalUnit: string | null;
};

const TARGET_FIELDS = ['nature', 'target', 'unit'] as const;

/**
 * What documents may say of an indicator, beside its texts in force: what it said before suggestions were accepted,
 * and before its target was adjusted. The original target counts as a whole, as it was and as it was corrected.
 */
export function formerTexts(indicator: Adjusted, corrected: Originals): Originals {
  const { originalNature: nature, originalTarget: target, originalUnit: unit } = indicator;
  if (nature === null || target === null) return corrected;
  const original = { nature, target, unit };
  const ofTarget = corrected.filter((texts) => TARGET_FIELDS.some((field) => field in texts));
  const others = corrected.filter((texts) => !ofTarget.includes(texts));
  if (ofTarget.length === 0) return [original, ...others];
  return [original, Object.assign({}, original, ...ofTarget) as Texts, ...others];
}

/** Whether taking the document's row ends an adjustment of its target: a document that says neither text, or lacks it. */
export function dropsAdjustment({ to, fields }: Pick<RowChange, 'to' | 'fields'>): boolean {
  return to === null || fields.some(({ field }) => TARGET_FIELDS.some((one) => one === field));
}

/** Ends adjustments of targets whose texts are the document's own now; what was asked and approved stays on record. */
export async function endAdjustments(db: Db, indicatorIds: readonly string[]): Promise<void> {
  await db.indicator.updateMany({
    where: { id: { in: [...indicatorIds] } },
    data: { originalNature: null, originalTarget: null, originalUnit: null },
  });
  await db.targetAdjustment.updateMany({
    where: { indicatorId: { in: [...indicatorIds] }, state: 'APPROVED' },
    data: { state: 'SUPERSEDED', version: { increment: 1 } },
  });
}

/** Corrected indicators of which these texts stay as they are, by the indicators' ids. */
export type KeptTexts = ReadonlyMap<string, Texts>;

/** Ends corrections of texts that are the document's own now: there is nothing left to take back. */
export async function endCorrections(db: Db, rows: KeptTexts): Promise<void> {
  const decisions = await db.qualityDecision.findMany({
    where: { indicatorId: { in: [...rows.keys()] }, accepted: true },
    select: { id: true, indicatorId: true, before: true },
  });
  const over = decisions.filter(({ indicatorId, before }) =>
    Object.keys(textsSchema.parse(before)).some((field) => !(field in rows.get(indicatorId!)!)),
  );
  await db.qualityDecision.deleteMany({ where: { id: { in: over.map(({ id }) => id) } } });
}
