import { beforeEach, describe, expect, it } from 'vitest';
import { addTarget, correctTarget, removeTargets, restoreTarget } from '@/lib/department-targets/commands';
import { frozenHash } from '@/lib/reports/frozen-model';
import {
  aUnitWithTable14,
  begun,
  budgetWithTable14,
  complete,
  reportedDepartment,
  shown,
} from './begun-department.fixture';
import { approveDepartment, beginDepartment, reopenDepartment, saveDepartment } from './commands';
import { departmentDocument, departmentPage, departmentVersion, standingDepartment } from './queries';

let unit: Awaited<ReturnType<typeof aUnitWithTable14>>;

const events = (action: string) => unit.db.auditEvent.findMany({ where: { action }, orderBy: { id: 'asc' } });

const reported = () => reportedDepartment(unit);

describe('an evaluation that begins', () => {
  beforeEach(async () => {
    unit = await aUnitWithTable14();
  });

  it('says beforehand what table 14 brings', async () => {
    const page = await departmentPage(unit.leader, {});
    expect(page).toMatchObject({
      evaluation: null,
      mayWrite: false,
      brought: { department: '云溪街道办事处', targets: 4, duplicates: 1, unsettled: 1 },
    });
  });

  it('has the targets in the order of forms, marks copies, and keeps apart what cannot be scored', async () => {
    const { lines, department, scheme, model } = await begun(unit);
    expect(lines.map(({ name, level1, row, duplicateOf }) => [name, level1, row, duplicateOf])).toEqual([
      ['巡查次数', '产出指标', 2, null],
      ['巡查次数', '产出指标', 3, 2],
      ['环境改善', '效益指标', 1, null],
      ['做好各类救助', null, 4, null],
    ]);
    expect(department.sheet.rows.map(({ name }) => name)).toEqual(['巡查次数', '巡查次数', '环境改善']);
    expect(department.unsettled.map(({ text, why }) => `${text}：${why}`)).toEqual([
      '做好各类救助：没有写明一级指标',
    ]);
    expect(department.projects).toMatchObject({ count: 2, approved: 0, open: 0 });
    expect(scheme.id).toBe('whole-20-60-20');
    expect([model.department, model.goal]).toEqual(['云溪街道办事处', '把有限的资金用在居民身边。']);
    await beginDepartment(unit.evaluator, { yearId: unit.yearId });
    expect(await events('department.begun')).toMatchObject([
      { subjectName: '2024年度', changes: [{ field: '整体绩效目标', from: null, to: '4 项' }] },
    ]);
  });

  it('is an evaluator’s to begin and to change', async () => {
    const { leader, yearId } = unit;
    await expect(beginDepartment(leader, { yearId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await begun(unit);
    expect((await departmentPage(leader, {}))?.evaluation?.lines).toHaveLength(4);
    await expect(approveDepartment(leader, { yearId, version: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

it('a budget without table 14 begins with nothing, and targets are added by hand', async () => {
  unit = await aUnitWithTable14(budgetWithTable14(null));
  const { evaluator, yearId } = unit;
  expect((await departmentPage(evaluator, {}))?.brought).toBeNull();
  const { lines, version } = await begun(unit);
  expect(lines).toEqual([]);
  const texts = {
    ...{ level1: '产出指标' as const, level2: '数量指标', name: '巡查', nature: '≥' as const },
    ...{ target: '12', unitOfMeasure: '次' },
  };
  await addTarget(evaluator, { yearId, version, texts, reason: '预算没有申报表' });
  const { department, model } = await shown(unit);
  expect(department.sheet.rows.map(({ name }) => name)).toEqual(['巡查']);
  expect(model.changes).toEqual([{ name: '巡查', what: '增加', reason: '预算没有申报表' }]);
  const wrong = { ...texts, target: '若干' };
  await expect(
    addTarget(evaluator, { yearId, version: 2, texts: wrong, reason: '试试' }),
  ).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: '指标值不是数字',
  });
});

describe('targets', () => {
  beforeEach(async () => {
    unit = await aUnitWithTable14();
  });

  it('are corrected with a reason, and what was printed stays', async () => {
    const { lines, version } = await begun(unit);
    const { evaluator, yearId } = unit;
    const line = lines.find(({ level1 }) => level1 === null)!;
    const texts = {
      ...{ level1: '效益指标' as const, level2: '社会效益指标', name: line.name, nature: '定性' as const },
      ...{ target: '', unitOfMeasure: '' },
    };
    await correctTarget(evaluator, { yearId, version, targetId: line.id, texts, reason: '补写级次' });
    const after = await shown(unit);
    expect(after.department.unsettled).toEqual([]);
    expect(after.lines.find(({ id }) => id === line.id)).toMatchObject({
      level1: '效益指标',
      printed: { level1: null, name: '做好各类救助' },
      reason: '补写级次',
    });
    expect(await events('department.targetCorrected')).toMatchObject([
      {
        reason: '补写级次',
        changes: [{ from: '做好各类救助 定性', to: '效益指标 社会效益指标 做好各类救助 定性' }],
      },
    ]);
  });

  it('are removed and taken back with what was reported', async () => {
    const { department, version } = await begun(unit);
    const { evaluator, yearId } = unit;
    const row = department.sheet.rows[0]!;
    const saved = await saveDepartment(evaluator, {
      ...{ yearId, version, ...complete(department.sheet.rows) },
    });
    const targetIds = [row.indicatorId];
    const removed = await removeTargets(evaluator, {
      yearId,
      version: saved.version,
      targetIds,
      reason: '重复',
    });
    expect((await shown(unit)).department.sheet.rows).toHaveLength(2);
    await expect(
      removeTargets(evaluator, { yearId, version: removed.version, targetIds, reason: '再来' }),
    ).rejects.toMatchObject({ code: 'INVALID_STATE' });
    await restoreTarget(evaluator, { yearId, version: removed.version, targetId: row.indicatorId });
    expect((await shown(unit)).department.sheet.rows[0]).toMatchObject({ value: '12', name: '巡查次数' });
  });
});

describe('an evaluation', () => {
  beforeEach(async () => {
    unit = await aUnitWithTable14();
  });

  it('is saved upon the version that was seen, and says what changed', async () => {
    const { department, version } = await begun(unit);
    const { evaluator, yearId } = unit;
    const input = { yearId, version, ...complete(department.sheet.rows) };
    expect(await saveDepartment(evaluator, input)).toEqual({ version: 2 });
    expect(await saveDepartment(evaluator, { ...input, version: 2 })).toEqual({ version: 2 });
    await expect(saveDepartment(evaluator, { ...input, notes: '后到' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const standing = await standingDepartment(evaluator, { yearId });
    expect([standing.savedByName, standing.department.texts.problems]).toEqual([
      '方一诺',
      '部分项目支付偏晚。',
    ]);
    const [event] = await events('department.saved');
    expect(event?.changes).toContainEqual({ field: '资产管理：得分', from: null, to: '3.80' });
    expect(event?.changes).toContainEqual({ field: '存在的问题', from: null, to: '部分项目支付偏晚。' });
  });

  it('is not approved while something is missing', async () => {
    const { version } = await begun(unit);
    await expect(approveDepartment(unit.evaluator, { yearId: unit.yearId, version })).rejects.toMatchObject({
      code: 'INVALID_STATE',
      message: '还不能定稿：基本支出：年初预算数未填写',
    });
  });

  it('is frozen at approval, whatever the projects spend afterwards, and opened again with a reason', async () => {
    const { evaluator, leader, yearId, db } = unit;
    const version = await reported();
    const approved = await approveDepartment(evaluator, { yearId, version });
    expect(approved.total).toBe('94.50');
    await db.fundingLine.updateMany({ data: { executed: '1' } });
    const document = await departmentDocument(leader, { yearId });
    expect(document).toMatchObject({ draft: false, superseded: null, sha256: frozenHash(document.model) });
    expect(document.model).toMatchObject({
      total: '94.50',
      grade: '优',
      parts: [{ score: '18.50' }, { score: '57.00' }, { score: '19.00' }],
      money: { rate: '0.925000', projects: { count: 2, approved: 0, open: 0 } },
      signatures: { filledBy: '方一诺', approvedBy: '方一诺' },
    });
    expect(document.model.changes).toEqual([
      { name: '巡查次数', what: '移除', reason: '申报表重复' },
      { name: '做好各类救助', what: '移除', reason: '申报表重复' },
    ]);
    await expect(
      saveDepartment(evaluator, { yearId, version: approved.version, ...complete([]) }),
    ).rejects.toMatchObject({ code: 'INVALID_STATE' });

    await reopenDepartment(evaluator, { yearId, version: approved.version, reason: '资金有变' });
    const { versions, approved: frozen, model } = await shown(unit);
    expect([frozen, model.parts[0]?.score]).toEqual([false, '0.40']);
    expect(versions).toMatchObject([{ no: 1, total: '94.50', grade: '优', reason: '资金有变' }]);
    const earlier = await departmentVersion(leader, { yearId, no: 1 });
    expect(earlier).toMatchObject({ superseded: 1, sha256: document.sha256, model: { total: '94.50' } });
    expect(await events('department.reopened')).toHaveLength(1);
  });
});
