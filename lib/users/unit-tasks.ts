import type { Grant } from '@/lib/access/grant';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin, usersWithin } from '@/lib/db/scope';
import { inState } from './account-rows';
import type { AccountState } from './schema';
import type { UnitTasks } from './types';

/** What waits for an administrator in one unit, in its latest year. */
export async function unitTasks(
  db: Db,
  grant: Grant,
  unit: Prisma.UnitGetPayload<object>,
  now: Date,
): Promise<UnitTasks> {
  const year = await db.year.findFirst({ where: { unitId: unit.id }, orderBy: { fiscalYear: 'desc' } });
  const projects = (where: Prisma.ProjectWhereInput) =>
    db.project.count({
      where: { AND: [projectsWithin(grant), { yearId: year?.id ?? '', participates: true }, where] },
    });
  const owners = (state: AccountState) =>
    db.user.count({
      where: { AND: [usersWithin(grant), { unitId: unit.id, role: 'OWNER' }, inState(state, now)] },
    });
  return {
    code: unit.code,
    name: unit.name,
    fiscalYear: year?.fiscalYear ?? null,
    projects: await projects({}),
    withoutOwner: await projects({ ownerId: null }),
    ofDisabled: await projects({ owner: { status: 'DISABLED' } }),
    ownersNotInvited: await owners('NOT_INVITED'),
    ownersInvited: await owners('INVITED'),
  };
}
