import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Db } from '@/lib/db/database';
import { statement } from '@/lib/disclosure/queries';
import { aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { removeCostAnalysis, saveCostAnalysis } from './commands';
import { costAnalysesInWords, unitCostOf } from './in-words';

let db: Db;
let evaluator: Session;
let leader: Session;
let yearId: string;

beforeEach(async () => {
  const unit = await aReportingUnit();
  db = unit.database.prisma;
  ({ evaluator, leader } = unit);
  yearId = (await db.project.findUniqueOrThrow({ where: { id: unit.project.id } })).yearId;
});

const fields = {
  ...{ name: '接诉即办服务', staff: '12', workload: '30,480', workloadUnit: '件', totalCost: '152.4' },
  ...{ experts: '5', opinions: '工作量口径清楚。', conclusion: '成本总体合理。' },
};

const save = (changes: Partial<typeof fields> = {}, seen: { id: string; version: number } | null = null) =>
  saveCostAnalysis(evaluator, { yearId, seen, ...fields, ...changes });
const analyses = async () => (await statement(leader, {}))!.analyses;

describe('成本绩效分析', () => {
  it('is recorded with its unit cost, told in the statement and kept in the log', async () => {
    await save();
    expect(await analyses()).toMatchObject([
      {
        name: '接诉即办服务',
        staff: 12,
        workload: '30480',
        totalCost: '152.4',
        unitCost: '50.00',
        version: 1,
      },
    ]);
    const { figures } = (await statement(leader, {}))!;
    expect(figures.find(({ name }) => name === '成本绩效分析')?.value).toBe(
      '开展成本绩效分析1项：对“接诉即办服务”的人员配置（12人）、工作量（30,480件）、总成本（152.40万元、单位成本50元/件）进行分析，经5名专家评审，结论为：成本总体合理。',
    );
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'costAnalysis.saved' } });
    expect(event.changes).toContainEqual({ field: '总成本（万元）', from: null, to: '152.4' });
  });

  it('is changed and removed upon what was seen only', async () => {
    await save();
    const { id } = (await analyses())[0]!;
    await save({ staff: '13' }, { id, version: 1 });
    await expect(save({ staff: '14' }, { id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(removeCostAnalysis(evaluator, { id, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await removeCostAnalysis(evaluator, { id, version: 2 });
    expect(await analyses()).toEqual([]);
    await expect(save({}, { id, version: 3 })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await db.auditEvent.count({ where: { action: 'costAnalysis.removed' } })).toBe(1);
  });

  it('says which field is wrong, and is not for leaders to write', async () => {
    await expect(save({ staff: '若干', totalCost: '-1', conclusion: ' ' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [
        { path: 'staff', message: '人员配置须是整数，没有填 0' },
        { path: 'totalCost', message: '总成本须是不小于 0 的数，最多六位小数' },
        { path: 'conclusion', message: '请填写结论' },
      ],
    });
    await expect(saveCostAnalysis(leader, { yearId, seen: null, ...fields })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('has no unit cost without work, and no sentence without a record', () => {
    expect(unitCostOf('1', '0')).toBeNull();
    expect(unitCostOf('1', '3')).toBe('3333.33');
    expect(unitCostOf('0.0001', '8')).toBe('0.13');
    expect(costAnalysesInWords([])).toBe('');
  });
});
