import { can, type Grant } from '@/lib/access/grant';
import { APPRAISAL_LEVELS, type SystemBody } from '@/lib/appraisal-scoring/indicator-system';
import { AppError } from '@/lib/core/app-error';
import { Dec, sum } from '@/lib/core/decimal';
import type { Db, Prisma } from '@/lib/db/database';
import { unitsWithin } from '@/lib/db/scope';

export type OwnSystem = Prisma.OwnAppraisalSystemGetPayload<object>;

/** The unit's own systems that the grant may see: drafts are for those who may change them. */
export function visibleSystems(grant: Grant): Prisma.OwnAppraisalSystemWhereInput {
  const drafts = can(grant.viewer, 'rules:manage') ? {} : { state: 'PUBLISHED' as const };
  return { AND: [{ unit: unitsWithin(grant) }, drafts] };
}

/** @throws AppError NOT_FOUND also for another unit's */
export async function systemWithin(db: Db, grant: Grant, ownId: string): Promise<OwnSystem> {
  const own = await db.ownAppraisalSystem.findFirst({
    where: { AND: [visibleSystems(grant), { id: ownId }] },
  });
  if (!own) throw new AppError('NOT_FOUND');
  return own;
}

/** Claims a draft for a change: nobody else has saved, published or deleted it since. @throws AppError CONFLICT */
export async function claimSystem(
  db: Db,
  { id }: OwnSystem,
  revision: number,
  data: Prisma.OwnAppraisalSystemUpdateManyMutationInput,
): Promise<void> {
  const claimed = await db.ownAppraisalSystem.updateMany({
    where: { id, revision, state: 'DRAFT' },
    data: { ...data, revision: { increment: 1 } },
  });
  if (claimed.count !== 1) throw new AppError('CONFLICT', '草稿刚被他人修改或发布，请刷新后再操作。');
}

/** `决策 20 · 过程 20 · 产出 30 · 效益 30` */
export function levelsInWords({ entries }: SystemBody): string {
  return APPRAISAL_LEVELS.flatMap((level1) => {
    const own = entries.filter((one) => one.level1 === level1);
    return own.length === 0 ? [] : [`${level1} ${sum(own.map(({ weight }) => new Dec(weight))).toFixed()}`];
  }).join(' · ');
}
