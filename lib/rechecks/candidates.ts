import type { Db } from '@/lib/db/database';
import { readFrozenModel } from '@/lib/reports/frozen-model';
import { FROZEN_STATES } from '@/lib/workflow/states';

/** An approved form that can be rechecked, with what it was approved with. */
export type Candidate = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly frozenSha256: string;
  /** 自评得分 */
  readonly total: string;
};

/** Approved projects of a year whose form, as it is frozen now, is not rechecked yet, by code. */
export async function candidatesOf(db: Db, yearId: string): Promise<Candidate[]> {
  const projects = await db.project.findMany({
    where: { yearId, participates: true, evaluation: { state: { in: [...FROZEN_STATES] } } },
    select: {
      ...{ id: true, code: true, name: true },
      evaluation: { select: { frozenSha256: true, frozenModel: true } },
      rechecks: { select: { frozenSha256: true } },
    },
    orderBy: { code: 'asc' },
  });
  return projects.flatMap(({ id, code, name, evaluation, rechecks }) => {
    const sha256 = evaluation?.frozenSha256;
    if (!evaluation || !sha256 || rechecks.some(({ frozenSha256 }) => frozenSha256 === sha256)) return [];
    return [{ id, code, name, frozenSha256: sha256, total: readFrozenModel(evaluation.frozenModel).total }];
  });
}
