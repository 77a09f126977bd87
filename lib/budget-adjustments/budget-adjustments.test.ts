import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { saveReport, submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import {
  type aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { projectHistory } from '@/lib/projects/queries';
import { formDocument } from '@/lib/reports/queries';
import { approveReport } from '@/lib/reviews/commands';
import { formHints } from '@/lib/reviews/queries';
import { addBudgetAdjustment, removeBudgetAdjustment } from './commands';
import type { AddBudgetAdjustmentInput } from './schema';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
});

const sheet = () => evaluationSheet(owner, { projectId: project.id });
const line = async (source = 'FISCAL') => (await sheet()).sheet.money.find((one) => one.source === source)!;
const stored = (source: 'FISCAL' | 'OTHER') =>
  database.prisma.fundingLine.findFirstOrThrow({ where: { source, evaluation: { projectId: project.id } } });

function add(input: Partial<AddBudgetAdjustmentInput> = {}) {
  return addBudgetAdjustment(evaluator, {
    projectId: project.id,
    source: 'FISCAL',
    seenAnnual: '56.000000',
    kind: 'ADDED',
    date: '2024-05-10',
    amount: '10.000001',
    documentNumber: '云财〔2024〕9号',
    note: '',
    ...input,
  });
}

describe('a recorded adjustment', () => {
  it('makes 全年预算数 of 年初预算数, exactly, in the form and in the database', async () => {
    await add();
    await add({ seenAnnual: '66.000001', kind: 'RECALLED', amount: '０.５', date: '2024-03-01' });
    const { adjustments, ...money } = await line();
    expect(money).toMatchObject({ initial: '56', annual: '65.500001', typedAnnual: null });
    expect(adjustments?.map(({ kind, date, amount }) => [kind, date, amount])).toEqual([
      ['RECALLED', '2024-03-01', '0.5'],
      ['ADDED', '2024-05-10', '10.000001'],
    ]);
    expect((await stored('FISCAL')).annual?.toFixed()).toBe('65.500001');
  });

  it('changes the rate and its score at once', async () => {
    await saveReport(owner, {
      ...{ projectId: project.id, version: 1 },
      money: [{ source: 'FISCAL', executed: '28' }],
    });
    await add({ kind: 'REDUCED', amount: '28' });
    const evaluation = await database.prisma.evaluation.findUniqueOrThrow({
      where: { projectId: project.id },
    });
    expect(evaluation.executionRate?.toFixed(6)).toBe('1.000000');
    expect(evaluation.executionScore?.toFixed(2)).toBe('10.00');
  });

  it('of a source that the project did not have begins with zero', async () => {
    await add({ source: 'OTHER', seenAnnual: null, amount: '3' });
    expect(await line('OTHER')).toMatchObject({ applicable: true, initial: '0', annual: '3' });
    const { version } = await sheet();
    await expect(
      saveReport(owner, {
        ...{ projectId: project.id, version },
        money: [{ source: 'OTHER', applicable: false }],
      }),
    ).rejects.toThrow('其他资金已有预算调整记录');
  });

  it('is refused for another year, for nothing, for more than there is, and for an amount that moved', async () => {
    await expect(add({ date: '2023-12-31' })).rejects.toThrow('日期须在 2024 年内');
    await expect(add({ date: '2024-02-30' })).rejects.toThrow('请填写日期');
    await expect(add({ amount: '0' })).rejects.toThrow('金额须大于 0');
    await expect(add({ amount: '0.0000001' })).rejects.toThrow('最多 6 位小数');
    await expect(add({ kind: 'RECALLED', amount: '56.000001' })).rejects.toThrow('不能小于 0');
    await expect(add({ seenAnnual: '55' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await database.prisma.budgetAdjustment.count()).toBe(0);
    await expect(addBudgetAdjustment(owner, {} as never)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is removed with a reason; without any the amounts are as before', async () => {
    const { id } = await add();
    const input = { projectId: project.id, adjustmentId: id, reason: '重复登记' };
    await removeBudgetAdjustment(evaluator, input);
    await expect(removeBudgetAdjustment(evaluator, input)).rejects.toMatchObject({ code: 'CONFLICT' });
    const after = await line();
    expect(after).toMatchObject({ initial: '56', annual: '56' });
    expect(after.adjustments).toBeUndefined();
    const history = await projectHistory(owner, { projectId: project.id });
    expect(history.map(({ action, reason }) => [action, reason])).toEqual([
      ['budget.adjustmentRemoved', '重复登记'],
      ['budget.adjusted', null],
    ]);
    expect(history[1]!.changes).toEqual([
      {
        field: '当年财政拨款：预算调整',
        from: null,
        to: '追加 10.000001 万元，2024-05-10，云财〔2024〕9号',
      },
      { field: '当年财政拨款：全年预算数（万元）', from: '56', to: '66.000001' },
    ]);
  });
});

describe('a 全年预算数 that was typed', () => {
  const type = async (annual: string | null) => {
    const { version } = await sheet();
    return saveReport(owner, {
      ...{ projectId: project.id, version },
      money: [{ source: 'FISCAL' as const, annual }],
    });
  };

  it('stays as it is where nothing is recorded', async () => {
    await type('60');
    expect(await line()).toMatchObject({ annual: '60' });
  });

  it('is settled by the adjustment that explains it', async () => {
    await type('66');
    await add({ seenAnnual: '66', amount: '10' });
    expect(await line()).toMatchObject({ annual: '66', typedAnnual: null });
  });

  it('that differs is kept beside the derived one and blocks the form until the owner settles it', async () => {
    await type('60');
    await add({ seenAnnual: '60', amount: '10' });
    expect(await line()).toMatchObject({ annual: '66', typedAnnual: '60' });
    let { version } = await sheet();
    ({ version } = await saveReport(owner, {
      ...{ projectId: project.id, version },
      ...completeReport(project.rows),
      executionReason: '部分项目推迟',
    }));
    const refused = await submitReport(owner, { projectId: project.id, version });
    if (refused.submitted) throw new Error('submitted with a difference');
    expect(refused.missing.map(({ message }) => message)).toEqual([
      '当年财政拨款：填写的全年预算数 60.00 万元，比按调整记录算得的 66.00 万元少 6.00 万元，请采用计算数，或请评价人员补录调整记录',
    ]);
    ({ version } = await type(null));
    expect(await submitReport(owner, { projectId: project.id, version })).toMatchObject({ submitted: true });
  });

  it('comes back when the last adjustment is removed', async () => {
    await type('60');
    const { id } = await add({ seenAnnual: '60', amount: '10' });
    await removeBudgetAdjustment(evaluator, { projectId: project.id, adjustmentId: id, reason: '登错项目' });
    expect(await line()).toMatchObject({ initial: '56', annual: '60' });
    expect((await stored('FISCAL')).typedAnnual).toBeNull();
  });
});

describe('a late reduction', () => {
  it('is hinted to whoever reviews, with the rate before and after, and frozen with the form', async () => {
    await submitComplete(owner, project);
    expect(await formHints(evaluator, { projectId: project.id })).not.toContainEqual(
      expect.objectContaining({ rule: 'late-reduction' }),
    );
    await add({ seenAnnual: '56', kind: 'RECALLED', amount: '1.4', date: '2024-11-20' });
    const [hint] = (await formHints(evaluator, { projectId: project.id })).filter(
      ({ rule }) => rule === 'late-reduction',
    );
    expect(hint).toMatchObject({
      indicatorId: null,
      message:
        '第四季度共减少全年预算数 1.40 万元，执行率由 97.50% 变为 100.00%，请核对调整依据：2024-11-20 收回 1.40 万元（云财〔2024〕9号）。',
    });
    const { version, reviewStarted } = await sheet();
    expect(reviewStarted).not.toBeNull();
    await approveReport(evaluator, { projectId: project.id, version });
    const { model } = await formDocument(leader, { projectId: project.id });
    expect(model.money.total.annual).toBe('54.6');
    expect(model.money.lines[0]).toEqual({
      ...{ source: 'FISCAL', applicable: true, initial: '56', annual: '54.6', executed: '54.6' },
      adjustments: [
        { kind: 'RECALLED', date: '2024-11-20', amount: '1.4', documentNumber: '云财〔2024〕9号' },
      ],
    });
    expect(Object.keys(model.money.lines[1]!)).not.toContain('adjustments');
    expect(JSON.stringify(model.traces?.execution)).toContain('年初预算数 56.00 － 收回 1.40 ＝ 54.60');
    await expect(add({ seenAnnual: '54.6', date: '2024-12-01' })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });
});
