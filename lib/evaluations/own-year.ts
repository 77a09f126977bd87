import type { Grant } from '@/lib/access/grant';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { BEGUN } from '@/lib/years/choose-year';

/**
 * The year of a person's own projects: the one asked for, else the latest that has begun, else the latest; as
 * `chooseYear` does for a unit's.
 * @returns null where the person has none
 */
export async function ownYear(db: Db, grant: Grant, wanted: number | undefined) {
  const latestIn = async (year: Prisma.YearWhereInput) => {
    const project = await db.project.findFirst({
      where: { AND: [projectsWithin(grant), { year }] },
      select: { year: { select: { id: true, fiscalYear: true } } },
      orderBy: { year: { fiscalYear: 'desc' } },
    });
    return project?.year ?? null;
  };
  if (wanted) return latestIn({ fiscalYear: wanted });
  return (await latestIn(BEGUN)) ?? latestIn({});
}
