import type { Grant } from '@/lib/access/grant';
import type { Db, Prisma } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';
import { oncePerPage } from '@/lib/operation/once-per-page';
import { unitOf } from '@/lib/units/unit-of';

/** Somebody has reported something: the self-evaluation of the year has begun. */
export const BEGUN: Prisma.YearWhereInput = {
  projects: { some: { evaluation: { state: { not: 'NOT_STARTED' } } } },
};

type ChosenYear = Prisma.YearGetPayload<{ include: { unit: true } }>;

const chooseOnce = oncePerPage<ChosenYear | null>();

/**
 * The 评价年度 that a page shows: the one asked for, else the latest that the grant reaches whose self-evaluation has
 * begun, since the next budget is imported while this year's is reported; else the latest. The queries of one page
 * choose once.
 * @returns null where nothing has been imported yet
 */
export function chooseYear(
  db: Db,
  grant: Grant,
  wanted: { readonly year?: number; readonly unit?: string },
): Promise<ChosenYear | null> {
  const within = [yearsWithin(grant), wanted.unit ? { unit: { code: wanted.unit } } : {}];
  const latest = (where: Prisma.YearWhereInput) =>
    db.year.findFirst({
      where: { AND: [...within, where] },
      orderBy: [{ fiscalYear: 'desc' }, { unit: { code: 'asc' } }],
    });
  const choose = async () => {
    const { year: fiscalYear } = wanted;
    const year = fiscalYear ? await latest({ fiscalYear }) : ((await latest(BEGUN)) ?? (await latest({})));
    return year && { ...year, unit: await unitOf(db, year.unitId) };
  };
  return chooseOnce(JSON.stringify([...within, wanted.year ?? null]), choose);
}
