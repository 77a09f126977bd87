import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { formatDate } from '@/lib/core/clock';
import type { Database } from '@/lib/db/database';
import { adjustWeights } from '@/lib/evaluations/commands';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { approvedForms, formDocument } from '@/lib/reports/queries';
import type { FormModel } from '@/lib/reports/types';
import { approveReport, changePercent } from './commands';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
});

const traced = () => formDocument(leader, { projectId: project.id, appendix: 'trace' });

async function approved() {
  const version = await submitComplete(owner, project);
  await approveReport(evaluator, { projectId: project.id, version });
}

/** As approval froze a form before traces were kept, with changes. */
async function frozenWithoutTraces(changes: Partial<FormModel> = {}) {
  const { frozenModel } = await database.prisma.evaluation.findUniqueOrThrow({
    where: { projectId: project.id },
  });
  const { traces, provisional, ...model } = frozenModel as unknown as FormModel;
  expect([traces !== null, provisional]).toEqual([true, false]);
  const { status, ...money } = model.money;
  const indicators = model.indicators.map(({ status: own, ...row }) => {
    expect([status, own]).toEqual(['scored', 'scored']);
    return row;
  });
  await database.prisma.evaluation.update({
    where: { projectId: project.id },
    data: { frozenModel: { ...model, ...changes, money, indicators, modelVersion: 1 } },
  });
}

describe('the traces of an approved form', () => {
  it('are frozen with it, in words and numbers', async () => {
    await approved();
    const { model, traceNote } = await traced();
    expect(traceNote).toBeNull();
    expect(model.traces?.execution.steps.map(({ formula, result }) => [formula, result])).toEqual([
      ['10 × 54.6 ÷ 56', '9.75'],
    ]);
    expect(model.traces?.indicators[0]?.steps[0]).toEqual({
      rule: '未达到目标值：分值×实际值÷目标值',
      source: '项目支出绩效自评表表注（《项目支出绩效评价管理办法》，财预〔2020〕10号）',
      textVerified: true,
      formula: '12.5 × 4 ÷ 5',
      result: '10.00',
    });
    expect(model.traces?.total.steps.map(({ formula, result }) => [formula, result])).toEqual([
      ['9.75 + 10.00 + 12.50 + 11.88 + 12.50 + 30.00 + 10.00', '96.63'],
      ['96.63 ≥ 90 → 优', '优'],
    ]);
    expect(model.traces?.weights.notes).toEqual(['各指标分值按评分规则分配，没有人调整过。']);
  });

  it('stay what they were when the year, its rules and the figures move on', async () => {
    await approved();
    const before = await traced();
    const { prisma } = database;
    await prisma.year.updateMany({ data: { ruleSetId: 'gone', ruleSetVersion: 99 } });
    await prisma.evaluation.updateMany({ data: { ruleSetId: 'gone', ruleSetVersion: 99 } });
    await prisma.actual.updateMany({ data: { value: '1' } });
    expect(await traced()).toEqual(before);
    const { forms } = await approvedForms(leader, { appendix: 'trace' });
    const { mayReadRules, ...form } = before;
    expect([mayReadRules, forms]).toEqual([true, [form]]);
  });

  it('of a form frozen without them are made again by the recorded version, and say so', async () => {
    await approved();
    const { traces } = (await traced()).model;
    await frozenWithoutTraces();
    await database.prisma.year.updateMany({ data: { ruleSetId: 'mof-2021-101' } });
    const again = await traced();
    expect(again.model.traces).toEqual(traces);
    expect(again.traceNote).toBe(
      '本表评价通过时没有保存得分依据，以下按评价通过时采用的“财预〔2020〕10号（反向指标按目标值÷实际值）”第1版重新计算。',
    );
    const plain = await formDocument(leader, { projectId: project.id });
    expect([plain.model.traces, plain.model.total, plain.traceNote]).toEqual([null, '96.63', null]);
    expect(plain.sha256).toBe(again.sha256);
  });

  it('of a form frozen without them say where they no longer give the published number', async () => {
    await approved();
    await frozenWithoutTraces({ total: '96.62' });
    expect((await traced()).traceNote).toMatch(
      /重新计算的总分是96\.63，与评价通过时的96\.62不一致，以评价通过时为准。$/,
    );
  });
});

describe('the traces of a draft', () => {
  it('say who changed the weights, when and why', async () => {
    const version = await submitComplete(owner, project);
    const weights = Object.values(project.rows).map((indicatorId, i) => ({
      indicatorId,
      weight: ['14', '11', '12.5', '12.5', '30', '10'][i]!,
    }));
    await adjustWeights(evaluator, { projectId: project.id, version, weights, reason: '走访是重点' });
    const { traces } = (await traced()).model;
    const { name } = await database.prisma.user.findUniqueOrThrow({ where: { id: evaluator.userId } });
    expect(traces?.weights.notes).toEqual([
      `各指标分值由${name}于${formatDate(new Date())}调整，原因：走访是重点。`,
    ]);
    expect(traces?.weights.steps.map(({ formula }) => formula)).toEqual([
      '10.00 + 50.00 + 30.00 + 10.00',
      '50.00',
    ]);
  });

  it('say that an evaluator changed a percentage, and why', async () => {
    const version = await submitComplete(owner, project);
    const change = { projectId: project.id, version, indicatorId: project.rows.quality };
    await changePercent(evaluator, { ...change, grade: '部分达成', percent: '70', reason: '抽查三户不全' });
    expect((await traced()).model.traces?.indicators[2]?.notes).toEqual([
      '评价人员修改了完成比例，原因：抽查三户不全',
    ]);
  });

  it('are left out where nobody asked for them', async () => {
    expect((await formDocument(owner, { projectId: project.id })).model.traces).toBeNull();
  });
});
