import type { BudgetIndicator } from '@/lib/budget-document/budget-document';
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
