import { beforeEach, expect, it } from 'vitest';
import { aUnitWithTable14, begun, complete, shown } from '@/lib/department/begun-department.fixture';
import { approveDepartment, chooseScheme, saveDepartment } from '@/lib/department/commands';
import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';
import { removeTargets } from '@/lib/department-targets/commands';
import { copyScheme, deleteScheme, publishScheme, reviseScheme, saveScheme } from './commands';
import { schemeDetails, schemeList } from './queries';

let unit: Awaited<ReturnType<typeof aUnitWithTable14>>;

beforeEach(async () => {
  unit = await aUnitWithTable14();
});

const { id: _id, version: _version, title: _title, ...BODY } = DEFAULT_SCHEME;
const LIGHTER = { ...BODY, execution: { weight: '10' }, targets: { weight: '70', split: 'flat' as const } };
const events = () =>
  unit.db.auditEvent.findMany({ where: { subjectType: 'departmentScheme' }, orderBy: { id: 'asc' } });

/** A published copy with 10 · 70 · 20. */
async function lighter(): Promise<string> {
  const { ownId } = await copyScheme(unit.evaluator, { ownId: null, title: '本街道评分标准' });
  const { revision } = await saveScheme(unit.evaluator, {
    ownId,
    revision: 1,
    title: '本街道评分标准',
    body: LIGHTER,
  });
  await publishScheme(unit.evaluator, { ownId, revision });
  return ownId;
}

it('a copy is a draft that is changed, published, and then never changes', async () => {
  const { evaluator, leader } = unit;
  const { ownId } = await copyScheme(evaluator, { ownId: null, title: '本街道评分标准' });
  expect((await schemeList(leader, {})).rows).toHaveLength(1);
  await expect(schemeDetails(leader, { ownId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const heavy = { ...BODY, execution: { weight: '25' } };
  const saved = await saveScheme(evaluator, { ownId, revision: 1, title: '本街道评分标准', body: heavy });
  await expect(publishScheme(evaluator, { ownId, revision: saved.revision })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: '草稿还不能发布：各部分分值合计应为 100，现为 105。',
  });
  await expect(
    saveScheme(evaluator, { ownId, revision: 1, title: '晚到', body: LIGHTER }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  const again = await saveScheme(evaluator, {
    ...{ ownId, revision: 2, title: '本街道评分标准' },
    body: LIGHTER,
  });
  await publishScheme(evaluator, { ownId, revision: again.revision });
  await expect(
    saveScheme(evaluator, { ownId, revision: 4, title: '本街道评分标准', body: BODY }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(
    (await schemeList(leader, {})).rows.map(({ title, draft, weights }) => [title, draft, weights]),
  ).toEqual([
    [
      '部门整体支出绩效自评（20、60、20）',
      false,
      '当年预算执行情况 20 · 整体绩效目标实现情况 60 · 预算管理情况 20（5 项）',
    ],
    ['本街道评分标准', false, '当年预算执行情况 10 · 整体绩效目标实现情况 70 · 预算管理情况 20（5 项）'],
  ]);
  const [copied, first] = await events();
  expect(copied).toMatchObject({ action: 'department.schemeCopied', subjectName: '本街道评分标准 第 1 版' });
  expect(first?.changes).toEqual([
    {
      field: '分值',
      from: '当年预算执行情况 20 · 整体绩效目标实现情况 60 · 预算管理情况 20（5 项）',
      to: '当年预算执行情况 25 · 整体绩效目标实现情况 60 · 预算管理情况 20（5 项）',
    },
  ]);
});

it('the next version is a draft of its own, one at a time, and can be thrown away', async () => {
  const { evaluator } = unit;
  const ownId = await lighter();
  const next = await reviseScheme(evaluator, { ownId });
  expect(await schemeDetails(evaluator, next)).toMatchObject({ version: 2, draft: true, revision: 1 });
  await expect(reviseScheme(evaluator, { ownId })).rejects.toMatchObject({ code: 'INVALID_STATE' });
  await deleteScheme(evaluator, { ...next, revision: 1 });
  await expect(schemeDetails(evaluator, next)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(deleteScheme(evaluator, { ownId, revision: 3 })).rejects.toMatchObject({ code: 'CONFLICT' });
});

it('scores the evaluation that chooses it, and what was approved keeps it', async () => {
  const { evaluator, leader, yearId } = unit;
  const { lines, version, department } = await begun(unit);
  const rest = lines.filter(({ duplicateOf, level1 }) => duplicateOf !== null || level1 === null);
  const targetIds = rest.map(({ id }) => id);
  let seen = await removeTargets(evaluator, { yearId, version, targetIds, reason: '申报表重复' });
  seen = await saveDepartment(evaluator, { yearId, ...seen, ...complete(department.sheet.rows) });
  expect((await shown(unit)).model.total).toBe('94.50');

  const draft = await copyScheme(evaluator, { ownId: null, title: '草稿' });
  await expect(
    chooseScheme(evaluator, { yearId, ...seen, ownSchemeId: draft.ownId, reason: '试用' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const ownSchemeId = await lighter();
  await expect(chooseScheme(leader, { yearId, ...seen, ownSchemeId, reason: '试用' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  seen = await chooseScheme(evaluator, { yearId, ...seen, ownSchemeId, reason: '区财政局通知' });
  // 10 × 92.5 % + 70 × 95 % + 19
  expect((await shown(unit)).model).toMatchObject({ total: '94.75', scheme: { title: '本街道评分标准' } });
  await approveDepartment(evaluator, { yearId, version: seen.version });
  expect((await schemeList(evaluator, {})).rows.find(({ ownId }) => ownId === ownSchemeId)?.years).toEqual([
    2024,
  ]);
  expect((await shown(unit)).model.scheme.version).toBe(1);
});
