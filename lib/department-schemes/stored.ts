import { can, type Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import { Dec, sum } from '@/lib/core/decimal';
import type { Db, Prisma } from '@/lib/db/database';
import { unitsWithin } from '@/lib/db/scope';
import { PART_LABELS, type SchemeBody } from '@/lib/department-scoring/scheme';

export type OwnScheme = Prisma.OwnDepartmentSchemeGetPayload<object>;

/** The unit's own schemes that the grant may see: drafts are for those who may change them. */
export function visibleSchemes(grant: Grant): Prisma.OwnDepartmentSchemeWhereInput {
  const drafts = can(grant.viewer, 'rules:manage') ? {} : { state: 'PUBLISHED' as const };
  return { AND: [{ unit: unitsWithin(grant) }, drafts] };
}

/** @throws AppError NOT_FOUND also for another unit's */
export async function schemeWithin(db: Db, grant: Grant, ownId: string): Promise<OwnScheme> {
  const own = await db.ownDepartmentScheme.findFirst({
    where: { AND: [visibleSchemes(grant), { id: ownId }] },
  });
  if (!own) throw new AppError('NOT_FOUND');
  return own;
}

/** Claims a draft for a change: nobody else has saved, published or deleted it since. @throws AppError CONFLICT */
export async function claimScheme(
  db: Db,
  { id }: OwnScheme,
  revision: number,
  data: Prisma.OwnDepartmentSchemeUpdateManyMutationInput,
): Promise<void> {
  const claimed = await db.ownDepartmentScheme.updateMany({
    where: { id, revision, state: 'DRAFT' },
    data: { ...data, revision: { increment: 1 } },
  });
  if (claimed.count !== 1) throw new AppError('CONFLICT', '草稿刚被他人修改或发布，请刷新后再操作。');
}

/** `当年预算执行情况 20 · 整体绩效目标实现情况 60 · 预算管理情况 20（5 项）` */
export function weightsInWords({ execution, targets, management }: SchemeBody): string {
  const { items } = management;
  const whole = sum(items.map(({ weight }) => new Dec(weight))).toFixed();
  return [
    `${PART_LABELS.execution} ${execution.weight}`,
    `${PART_LABELS.targets} ${targets.weight}`,
    `${PART_LABELS.management} ${whole}（${items.length} 项）`,
  ].join(' · ');
}
