import type { BudgetIndicator } from '@/lib/budget-document/budget-document';
import type { Db } from '@/lib/db/database';
import { textsSchema } from '@/lib/quality/text-changes';

/** What documents said of an indicator before suggestions of the quality audit were accepted, by its id. */
export type Verbatim = ReadonlyMap<string, Partial<BudgetIndicator>>;

/** The verbatim texts of corrected indicators; where one was corrected twice, those before the first time. */
export async function verbatimTexts(db: Db, projectIds: readonly string[]): Promise<Verbatim> {
  const decisions = await db.qualityDecision.findMany({
    where: { projectId: { in: [...projectIds] }, accepted: true, indicatorId: { not: null } },
    select: { indicatorId: true, before: true },
    orderBy: { decidedAt: 'desc' },
  });
  const texts = new Map<string, Partial<BudgetIndicator>>();
  for (const { indicatorId, before } of decisions) {
    texts.set(indicatorId!, { ...texts.get(indicatorId!), ...textsSchema.parse(before) });
  }
  return texts;
}
