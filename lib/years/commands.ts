import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import type { Year } from '@/lib/db/generated/client';
import { lockYears } from '@/lib/db/locks';
import { yearsWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import { evidenceSettingInput, signOffSettingInput } from './schema';

/** The year as it is, locked. @throws AppError NOT_FOUND where it is out of reach */
async function lockedYear(db: Db, grant: Grant, yearId: string): Promise<Year> {
  const within = { AND: [yearsWithin(grant), { id: yearId }] };
  if ((await db.year.count({ where: within })) === 0) throw new AppError('NOT_FOUND');
  await lockYears(db, [yearId]);
  return db.year.findUniqueOrThrow({ where: { id: yearId } });
}

/** @throws AppError CONFLICT where a setting was changed since it was seen */
function assertSeen(year: Year, seenVersion: number): void {
  if (year.version !== seenVersion) throw new AppError('CONFLICT', '本年度的设置刚被更改，请刷新后再操作。');
}

const subjectOf = ({ id, fiscalYear, unitId }: Year) =>
  ({ subjectType: 'year', subjectId: id, subjectName: `${fiscalYear}年度`, unitId }) as const;

/** Whether approved forms of a year need a leader's sign-off before they can be published. */
export const setSignOff = defineCommand({
  name: 'years.setSignOff',
  permission: 'rules:manage',
  input: signOffSettingInput,
  async run({ db, grant, record, unchanged }, input): Promise<void> {
    const { yearId, yearVersion, signOffNeeded, reason } = input;
    const year = await lockedYear(db, grant, yearId);
    if (year.signOffNeeded === signOffNeeded) return unchanged();
    assertSeen(year, yearVersion);
    await db.year.update({ where: { id: yearId }, data: { signOffNeeded, version: { increment: 1 } } });
    const words = (needed: boolean) => (needed ? '须审定' : '不须审定');
    const change = { field: '领导审定', from: words(year.signOffNeeded), to: words(signOffNeeded) };
    record({ action: 'year.signOff', ...subjectOf(year), reason, changes: [change] });
  },
});

/** Whether 佐证材料 of a year are collected in this system, so that forms without any are named to evaluators. */
export const setEvidenceHere = defineCommand({
  name: 'years.setEvidenceHere',
  permission: 'rules:manage',
  input: evidenceSettingInput,
  async run({ db, grant, record, unchanged }, input): Promise<void> {
    const { yearId, yearVersion, evidenceHere, reason } = input;
    const year = await lockedYear(db, grant, yearId);
    if (year.evidenceHere === evidenceHere) return unchanged();
    assertSeen(year, yearVersion);
    await db.year.update({ where: { id: yearId }, data: { evidenceHere, version: { increment: 1 } } });
    const words = (here: boolean) => (here ? '在系统中上传' : '另行归档');
    const change = { field: '佐证材料', from: words(year.evidenceHere), to: words(evidenceHere) };
    record({ action: 'year.evidence', ...subjectOf(year), reason, changes: [change] });
  },
});
