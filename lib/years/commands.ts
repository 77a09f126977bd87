import { AppError } from '@/lib/core/app-error';
import { lockYears } from '@/lib/db/locks';
import { yearsWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import { signOffSettingInput } from './schema';

/** Whether approved forms of a year need a leader's sign-off before they can be published. */
export const setSignOff = defineCommand({
  name: 'years.setSignOff',
  permission: 'rules:manage',
  input: signOffSettingInput,
  async run({ db, grant, record, unchanged }, input): Promise<void> {
    const { yearId, yearVersion, signOffNeeded, reason } = input;
    const within = { AND: [yearsWithin(grant), { id: yearId }] };
    if ((await db.year.count({ where: within })) === 0) throw new AppError('NOT_FOUND');
    await lockYears(db, [yearId]);
    const year = await db.year.findUniqueOrThrow({ where: { id: yearId } });
    if (year.signOffNeeded === signOffNeeded) return unchanged();
    if (year.version !== yearVersion)
      throw new AppError('CONFLICT', '本年度的设置刚被更改，请刷新后再操作。');
    await db.year.update({
      where: { id: yearId },
      data: { signOffNeeded, version: { increment: 1 } },
    });
    const words = (needed: boolean) => (needed ? '须审定' : '不须审定');
    record({
      action: 'year.signOff',
      subjectType: 'year',
      subjectId: year.id,
      subjectName: `${year.fiscalYear}年度`,
      unitId: year.unitId,
      reason,
      changes: [{ field: '领导审定', from: words(year.signOffNeeded), to: words(signOffNeeded) }],
    });
  },
});
