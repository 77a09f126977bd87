import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import { holdYear, yearSubject } from '@/lib/years/hold-year';
import { removeAnalysisInput, type SaveAnalysisInput, saveAnalysisInput } from './schema';

const CHANGED = '这项成本绩效分析刚被他人修改或删除，请刷新后再操作。';

const FIELDS = {
  name: '服务或项目名称',
  staff: '人员配置（人）',
  workload: '工作量',
  workloadUnit: '工作量单位',
  totalCost: '总成本（万元）',
  experts: '专家人数',
  opinions: '专家意见',
  conclusion: '结论',
} as const satisfies Partial<Record<keyof SaveAnalysisInput, string>>;

type Field = keyof typeof FIELDS;
type Row = Prisma.CostAnalysisGetPayload<object>;

const printed = (value: Row[Field]): string => (typeof value === 'object' ? value.toFixed() : String(value));

function changesOf(before: Row | null, after: Readonly<Record<Field, string | number>>) {
  return (Object.keys(FIELDS) as Field[]).flatMap((field) => {
    const from = before && printed(before[field]);
    const to = String(after[field]);
    return from === to ? [] : [{ field: FIELDS[field], from, to }];
  });
}

async function seenRow(db: Db, yearId: string, seen: SaveAnalysisInput['seen']): Promise<Row | null> {
  if (!seen) return null;
  const row = await db.costAnalysis.findFirst({ where: { id: seen.id, yearId, removedAt: null } });
  if (row?.version !== seen.version) throw new AppError('CONFLICT', CHANGED);
  return row;
}

/** Records a 成本绩效分析 of a year, or changes one upon the version that was seen. */
export const saveCostAnalysis = defineCommand({
  name: 'costAnalyses.save',
  permission: 'disclosure:write',
  input: saveAnalysisInput,
  async run({ db, grant, now, record, unchanged }, { yearId, seen, ...fields }): Promise<void> {
    const year = await holdYear(db, grant, yearId);
    const before = await seenRow(db, yearId, seen);
    const changes = changesOf(before, fields);
    if (changes.length === 0) return unchanged();
    const saved = { ...fields, savedAt: now, savedByName: grant.viewer.name };
    if (before) {
      await db.costAnalysis.update({
        where: { id: before.id },
        data: { ...saved, version: { increment: 1 } },
      });
    } else await db.costAnalysis.create({ data: { yearId, ...saved } });
    record({ action: 'costAnalysis.saved', ...yearSubject(year), changes });
  },
});

/** Takes a 成本绩效分析 out of the year; the log keeps what it said. */
export const removeCostAnalysis = defineCommand({
  name: 'costAnalyses.remove',
  permission: 'disclosure:write',
  input: removeAnalysisInput,
  async run({ db, grant, now, record }, { id, version }): Promise<void> {
    const found = await db.costAnalysis.findFirst({ where: { id, year: yearsWithin(grant) } });
    if (!found) throw new AppError('NOT_FOUND');
    const year = await holdYear(db, grant, found.yearId);
    const { count } = await db.costAnalysis.updateMany({
      where: { id, version, removedAt: null },
      data: { removedAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw new AppError('CONFLICT', CHANGED);
    record({
      action: 'costAnalysis.removed',
      ...yearSubject(year),
      changes: (Object.keys(FIELDS) as Field[]).map((field) => ({
        field: FIELDS[field],
        from: printed(found[field]),
        to: null,
      })),
    });
  },
});
