import type { Db } from '@/lib/db/database';
import { decidedSchema } from '@/lib/indicators/decisions/decided';
import { shiftYears } from '@/lib/indicators/decisions/shift-years';
import { isControlFigure } from '@/lib/indicators/names';
import type { ReadingOffer } from './types';

/** An indicator that a decision may be offered for. */
type Asked = { readonly id: string; readonly key: string; readonly name: string };

/**
 * The latest decision of the unit on like text for each indicator that has one, dates moved to `fiscalYear`.
 * A ceiling of a 项目预算控制数 is another project's money, and is not offered.
 * @returns indicator id → offer
 */
export async function offersFor(
  db: Db,
  unitId: string,
  fiscalYear: number,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, ReadingOffer>> {
  const keys = [...new Set(asked.map(({ key }) => key))];
  const decisions = await db.readingDecision.findMany({
    where: { unitId, textKey: { in: keys } },
    orderBy: { decidedAt: 'asc' },
  });
  const latest = new Map(decisions.map((decision) => [decision.textKey, decision]));
  return new Map(
    asked.flatMap(({ id, key, name }): [string, ReadingOffer][] => {
      const decision = latest.get(key);
      if (!decision || (isControlFigure(name) && decision.kind === 'ceiling')) return [];
      const meaning = shiftYears(decidedSchema.parse(decision.meaning), fiscalYear - decision.fiscalYear);
      const { decidedByName, decidedAt } = decision;
      const offer = { meaning, byName: decidedByName, at: decidedAt.toISOString() };
      return [[id, { ...offer, fiscalYear: decision.fiscalYear }]];
    }),
  );
}
