import type { Grant } from '@/lib/access/grant';
import type { AuditEntry } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { lockYears } from '@/lib/db/locks';
import { yearsWithin } from '@/lib/db/scope';

type HeldYear = Prisma.YearGetPayload<{ include: { unit: true } }>;

/**
 * A year in reach, held alone until the transaction ends; what is read afterwards is what the one before left.
 * @throws AppError NOT_FOUND where it is out of reach
 */
export async function holdYear(db: Db, grant: Grant, yearId: string): Promise<HeldYear> {
  const within = { AND: [yearsWithin(grant), { id: yearId }] };
  if ((await db.year.count({ where: within })) === 0) throw new AppError('NOT_FOUND');
  await lockYears(db, [yearId]);
  return db.year.findUniqueOrThrow({ where: { id: yearId }, include: { unit: true } });
}

/** @throws AppError CONFLICT where a setting of the year was changed since it was seen */
export function assertSeen({ version }: Pick<HeldYear, 'version'>, seenVersion: number): void {
  if (version !== seenVersion) throw new AppError('CONFLICT', '本年度的设置刚被更改，请刷新后再操作。');
}

/** What an event of a year is about. */
export function yearSubject({
  id,
  fiscalYear,
  unitId,
}: Pick<HeldYear, 'id' | 'fiscalYear' | 'unitId'>): Pick<
  AuditEntry,
  'subjectType' | 'subjectId' | 'subjectName' | 'unitId'
> {
  return { subjectType: 'year', subjectId: id, subjectName: `${fiscalYear}年度`, unitId };
}
