import type { Grant } from '@/lib/access/grant';
import type { Db } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';

/**
 * The 评价年度 that a page shows: the one asked for, else the latest that the grant reaches.
 * @returns null where nothing has been imported yet
 */
export async function chooseYear(db: Db, grant: Grant, wanted: { year?: number; unit?: string }) {
  return db.year.findFirst({
    where: {
      AND: [
        yearsWithin(grant),
        wanted.year ? { fiscalYear: wanted.year } : {},
        wanted.unit ? { unit: { code: wanted.unit } } : {},
      ],
    },
    include: { unit: true },
    orderBy: [{ fiscalYear: 'desc' }, { unit: { code: 'asc' } }],
  });
}
