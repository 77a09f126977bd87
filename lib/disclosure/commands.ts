import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { unitsWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import { holdYear, yearSubject } from '@/lib/years/hold-year';
import { type DeclaredYear, loadDeclaration } from './load-declaration';
import { endExemptionInput, exemptInput, templateInput } from './schema';
import { DEFAULT_TEMPLATE } from './template';
import { GRADE_BY_LABELS, type GradeBy } from './types';

/** The asked projects of the budget without targets. @throws AppError INVALID_STATE where one is none of them */
async function unfiledAmong(db: Db, year: DeclaredYear, keys: readonly string[]) {
  const { unfiled } = await loadDeclaration(db, year);
  const asked = (unfiled ?? []).filter(({ key }) => keys.includes(key));
  if (asked.length < new Set(keys).size) {
    throw new AppError(
      'INVALID_STATE',
      '所选项目中有的已经填报绩效目标，或已不在预算04表中，请刷新后再操作。',
    );
  }
  return asked;
}

/** 免报: projects of the budget that need no performance targets, with the reason. */
export const exemptFromDeclaration = defineCommand({
  name: 'disclosure.exempt',
  permission: 'disclosure:write',
  input: exemptInput,
  async run({ db, grant, now, record, unchanged }, { yearId, keys, reason, documentNumber }): Promise<void> {
    const year = await holdYear(db, grant, yearId);
    const asked = await unfiledAmong(db, year, keys);
    const changing = asked.filter(
      ({ exemption }) => exemption?.reason !== reason || exemption.documentNumber !== documentNumber,
    );
    if (changing.length === 0) return unchanged();
    await db.declarationExemption.deleteMany({
      where: { yearId, key: { in: changing.map(({ key }) => key) } },
    });
    const by = { byName: grant.viewer.name, at: now };
    await db.declarationExemption.createMany({
      data: changing.map(({ key, name }) => ({ yearId, key, name, reason, documentNumber, ...by })),
    });
    record({
      action: 'declaration.exempted',
      ...yearSubject(year),
      reason,
      changes: changing.map(({ name, exemption }) => ({
        field: name,
        from: exemption && `免报：${exemption.reason}`,
        to: documentNumber === '' ? '免报' : `免报（${documentNumber}）`,
      })),
    });
  },
});

/** Takes an exemption back: the project is due again. */
export const endExemption = defineCommand({
  name: 'disclosure.endExemption',
  permission: 'disclosure:write',
  input: endExemptionInput,
  async run({ db, grant, record, unchanged }, { yearId, key }): Promise<void> {
    const year = await holdYear(db, grant, yearId);
    const exemption = await db.declarationExemption.findUnique({ where: { yearId_key: { yearId, key } } });
    if (!exemption) return unchanged();
    await db.declarationExemption.delete({ where: { yearId_key: { yearId, key } } });
    record({
      action: 'declaration.exemptionEnded',
      ...yearSubject(year),
      changes: [{ field: exemption.name, from: `免报：${exemption.reason}`, to: null }],
    });
  },
});

type SavedWording = { readonly text: string; readonly gradeBy: string };

const gradeByInWords = (gradeBy: string) => GRADE_BY_LABELS[gradeBy as GradeBy];

function wordingChanges(before: SavedWording | null, after: SavedWording) {
  const { text, gradeBy } = before ?? { text: DEFAULT_TEMPLATE, gradeBy: 'MEAN' };
  return [
    ...(text === after.text ? [] : [{ field: '说明的文字', from: text, to: after.text }]),
    ...(gradeBy === after.gradeBy
      ? []
      : [{ field: '自评等级取自', from: gradeByInWords(gradeBy), to: gradeByInWords(after.gradeBy) }]),
  ];
}

/** The unit's own wording of the statement, upon the version that was seen. */
export const saveWording = defineCommand({
  name: 'disclosure.saveWording',
  permission: 'disclosure:write',
  input: templateInput,
  async run({ db, grant, now, record, unchanged }, { version, text, gradeBy }): Promise<void> {
    const unit = await db.unit.findFirst({
      where: unitsWithin(grant),
      include: { disclosureTemplate: true },
    });
    if (!unit) throw new AppError('NOT_FOUND');
    const before = unit.disclosureTemplate;
    const changes = wordingChanges(before, { text, gradeBy });
    if (changes.length === 0) return unchanged();
    const saved = { text, gradeBy, savedAt: now, savedByName: grant.viewer.name };
    const { count } =
      version === 0
        ? await db.disclosureTemplate.createMany({
            data: [{ unitId: unit.id, ...saved }],
            skipDuplicates: true,
          })
        : await db.disclosureTemplate.updateMany({
            where: { unitId: unit.id, version },
            data: { ...saved, version: { increment: 1 } },
          });
    if (count !== 1) throw new AppError('CONFLICT', '说明的文字刚被他人修改，请核对后再保存。');
    record({
      action: 'disclosure.worded',
      subjectType: 'unit',
      subjectId: unit.id,
      subjectName: unit.name,
      unitId: unit.id,
      changes,
    });
  },
});
