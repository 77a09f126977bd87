import type { Grant } from '@/lib/access/grant';
import type { Prisma } from './generated/client';

/** The projects that the grant reaches: every read and write of project data starts from it. */
export function projectsWithin(grant: Grant): Prisma.ProjectWhereInput {
  if (grant.scope.kind === 'own') return { ownerId: { in: [...grant.scope.ownerIds] } };
  if (grant.scope.kind === 'unit') return { unitId: grant.scope.unitId };
  return {};
}

/** The units that the grant reaches; an owner's unit is the own one. */
export function unitsWithin(grant: Grant): Prisma.UnitWhereInput {
  if (grant.scope.kind === 'all') return {};
  return { id: grant.scope.kind === 'unit' ? grant.scope.unitId : (grant.viewer.unitId ?? '') };
}

/** The years of the units that the grant reaches. */
export function yearsWithin(grant: Grant): Prisma.YearWhereInput {
  if (grant.scope.kind === 'all') return {};
  return { unit: unitsWithin(grant) };
}

/** The rule sets of their own of the units that the grant reaches. */
export function ruleSetsWithin(grant: Grant): Prisma.OwnRuleSetWhereInput {
  if (grant.scope.kind === 'all') return {};
  return { unit: unitsWithin(grant) };
}

/** The accounts that the grant reaches. */
export function usersWithin(grant: Grant): Prisma.UserWhereInput {
  if (grant.scope.kind === 'all') return {};
  return grant.scope.kind === 'unit' ? { unitId: grant.scope.unitId } : { id: grant.scope.userId };
}
