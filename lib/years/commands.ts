import { defineCommand } from '@/lib/operation/define';
import { assertSeen, holdYear, yearSubject } from './hold-year';
import { evidenceSettingInput, signOffSettingInput } from './schema';

/** Whether approved forms of a year need a leader's sign-off before they can be published. */
export const setSignOff = defineCommand({
  name: 'years.setSignOff',
  permission: 'rules:manage',
  input: signOffSettingInput,
  async run({ db, grant, record, unchanged }, input): Promise<void> {
    const { yearId, yearVersion, signOffNeeded, reason } = input;
    const year = await holdYear(db, grant, yearId);
    if (year.signOffNeeded === signOffNeeded) return unchanged();
    assertSeen(year, yearVersion);
    await db.year.update({ where: { id: yearId }, data: { signOffNeeded, version: { increment: 1 } } });
    const words = (needed: boolean) => (needed ? '须审定' : '不须审定');
    const change = { field: '领导审定', from: words(year.signOffNeeded), to: words(signOffNeeded) };
    record({ action: 'year.signOff', ...yearSubject(year), reason, changes: [change] });
  },
});

/** Whether 佐证材料 of a year are collected in this system, so that forms without any are named to evaluators. */
export const setEvidenceHere = defineCommand({
  name: 'years.setEvidenceHere',
  permission: 'rules:manage',
  input: evidenceSettingInput,
  async run({ db, grant, record, unchanged }, input): Promise<void> {
    const { yearId, yearVersion, evidenceHere, reason } = input;
    const year = await holdYear(db, grant, yearId);
    if (year.evidenceHere === evidenceHere) return unchanged();
    assertSeen(year, yearVersion);
    await db.year.update({ where: { id: yearId }, data: { evidenceHere, version: { increment: 1 } } });
    const words = (here: boolean) => (here ? '在系统中上传' : '另行归档');
    const change = { field: '佐证材料', from: words(year.evidenceHere), to: words(evidenceHere) };
    record({ action: 'year.evidence', ...yearSubject(year), reason, changes: [change] });
  },
});
