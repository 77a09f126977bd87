import { AppError } from '@/lib/core/app-error';
import { unitsWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import { columnsInWords, summaryLayoutOf } from './layout';
import { summaryLayoutInput } from './schema';

/** Which columns the unit's 汇总表 has, in which order and under which headings; upon the version that was seen. */
export const arrangeSummary = defineCommand({
  name: 'summary.arrange',
  permission: 'summary:arrange',
  input: summaryLayoutInput,
  async run({ db, grant, now, record, unchanged }, { version, columns }): Promise<void> {
    const unit = await db.unit.findFirst({ where: unitsWithin(grant) });
    if (!unit) throw new AppError('NOT_FOUND');
    const before = columnsInWords((await summaryLayoutOf(db, unit.id)).columns);
    const after = columnsInWords(columns);
    if (before === after) return unchanged();
    const saved = { columns, savedAt: now, savedByName: grant.viewer.name };
    const { count } =
      version === 0
        ? await db.summaryLayout.createMany({ data: [{ unitId: unit.id, ...saved }], skipDuplicates: true })
        : await db.summaryLayout.updateMany({
            where: { unitId: unit.id, version },
            data: { ...saved, version: { increment: 1 } },
          });
    if (count !== 1) throw new AppError('CONFLICT', '汇总表的列刚被他人调整，请核对后再保存。');
    record({
      action: 'summary.arranged',
      ...{ subjectType: 'unit', subjectId: unit.id, subjectName: unit.name, unitId: unit.id },
      changes: [{ field: '汇总表的列', from: before, to: after }],
    });
  },
});
