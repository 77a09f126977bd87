import { byPinyin } from '@/lib/core/pinyin-order';
import type { Db } from '@/lib/db/database';

/** The evaluators of a unit who can be asked to review, by pinyin. */
export async function evaluatorsOf(db: Db, unitId: string): Promise<{ id: string; name: string }[]> {
  const evaluators = await db.user.findMany({
    where: { unitId, role: 'EVALUATOR', status: { not: 'DISABLED' } },
    select: { id: true, name: true },
  });
  return evaluators.sort((a, b) => byPinyin(a.name, b.name));
}
