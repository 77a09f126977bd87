import type { Grant } from '@/lib/access/grant';
import type { Db, Prisma } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';

/** Somebody has reported something: the self-evaluation of the year has begun. */
export const BEGUN: Prisma.YearWhereInput = {
  projects: { some: { evaluation: { state: { not: 'NOT_STARTED' } } } },
};

/**
 * The 评价年度 that a page shows: the one asked for, else the latest that the grant reaches whose self-evaluation has
 * begun, since the next budget is imported while this year's is reported; else the latest.
 * @returns null where nothing has been imported yet
 */
export async function chooseYear(db: Db, grant: Grant, wanted: { year?: number; unit?: string }) {
  const within = [yearsWithin(grant), wanted.unit ? { unit: { code: wanted.unit } } : {}];
  const latest = (where: Prisma.YearWhereInput) =>
    db.year.findFirst({
      where: { AND: [...within, where] },
      include: { unit: true },
      orderBy: [{ fiscalYear: 'desc' }, { unit: { code: 'asc' } }],
    });
  if (wanted.year) return latest({ fiscalYear: wanted.year });
  return (await latest(BEGUN)) ?? latest({});
}
