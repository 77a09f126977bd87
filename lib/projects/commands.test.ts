import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/lib/db/database';
import { freshDatabase } from '@/lib/db/test-database';
import { addProject, setParticipation, setPublicity } from './commands';
import { aDepartment, aTypedProject, type Department, listedNames as names } from './department.fixture';
import { newProjectChoices, projectDetails, projectHistory } from './queries';
import type { AddProjectInput } from './schema';

let db: Db;
let d: Department;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  d = await aDepartment(db);
});

describe('不参评 and 不公开', () => {
  const exempt = { version: 1, participates: false, reason: '项目未实施' };

  test('are kept with their reasons and forgotten with them', async () => {
    const projectId = d.patrol.id;
    await setParticipation(d.evaluator, { projectId, ...exempt });
    expect(await projectDetails(d.fang, { projectId })).toMatchObject({
      participates: false,
      exemptionReason: '项目未实施',
      version: 2,
      may: { report: false },
    });
    await setParticipation(d.evaluator, { projectId, version: 2, participates: true, reason: '恢复实施' });
    expect(await projectDetails(d.fang, { projectId })).toMatchObject({
      participates: true,
      exemptionReason: null,
    });
    await setPublicity(d.admin, { projectId, version: 3, isPublic: false, reason: '涉及安全' });
    expect(await projectDetails(d.fang, { projectId })).toMatchObject({
      isPublic: false,
      privateReason: '涉及安全',
    });
  });

  test('of a version that somebody else has changed are a conflict', async () => {
    const projectId = d.patrol.id;
    await setPublicity(d.evaluator, { projectId, version: 1, isPublic: false, reason: '涉及安全' });
    await expect(setParticipation(d.evaluator, { projectId, ...exempt })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('two at once: one is done, the other is told', async () => {
    const projectId = d.patrol.id;
    const results = await Promise.allSettled([
      setParticipation(d.evaluator, { projectId, ...exempt }),
      setPublicity(d.admin, { projectId, version: 1, isPublic: false, reason: '涉及安全' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.auditEvent.count({ where: { projectId } })).toBe(2);
  });

  test('不参评 is refused once the project is approved, and the refusal says why', async () => {
    await db.evaluation.update({ where: { projectId: d.patrol.id }, data: { state: 'APPROVED' } });
    await expect(setParticipation(d.evaluator, { projectId: d.patrol.id, ...exempt })).rejects.toMatchObject({
      code: 'INVALID_STATE',
      message: '项目当前为“已评价”，自评表已定稿，不能设为不参评。',
    });
  });

  test('need a reason', async () => {
    const call = setParticipation(d.evaluator, { projectId: d.patrol.id, ...exempt, reason: ' ' });
    await expect(call).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ path: 'reason' }] });
  });
});

function typedIn(fields: Partial<AddProjectInput> = {}): AddProjectInput {
  return aTypedProject(d.patrol.ownerId!, fields);
}

describe('a project added by hand', () => {
  test('starts as an imported one does: money, 分值, 自评, and an event with the reason', async () => {
    const { projectId } = await addProject(d.evaluator, typedIn());
    expect(await projectDetails(d.fang, { projectId })).toMatchObject({
      origin: 'ADDED',
      total: '1200.5',
      fiscal: '1200.5',
      state: 'NOT_STARTED',
      indicators: [
        { name: '处置次数', target: '5', weight: '50.00', unitOfMeasure: '次', direction: null },
        { name: '居民安全感', weight: '40.00', unitOfMeasure: null },
      ],
    });
    expect(await names(d.evaluator)).toEqual(['河道巡查服务', '居民-文化活动', '新增应急项目']);
    expect(await db.actual.count({ where: { evaluation: { projectId } } })).toBe(2);
    expect(await projectHistory(d.evaluator, { projectId })).toMatchObject([
      { action: 'project.added', reason: '年中追加' },
    ]);
  });

  test('may not have the code of another of its year', async () => {
    await expect(addProject(d.evaluator, typedIn({ code: d.culture.code }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: 'code', message: '项目编码已被“居民-文化活动”使用，请核对编码' }],
    });
  });

  test('is added once when two people add the same code at once', async () => {
    const results = await Promise.allSettled([
      addProject(d.evaluator, typedIn()),
      addProject(d.admin, typedIn()),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.project.count()).toBe(4);
  });

  test('belongs to the evaluator’s own unit, and to an owner of that unit', async () => {
    await expect(addProject(d.evaluator, typedIn({ unitCode: '390002' }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      addProject(d.evaluator, typedIn({ ownerId: d.centreProject.ownerId! })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ path: 'ownerId' }] });
    await expect(addProject(d.evaluator, typedIn({ fiscalYear: 2031 }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await newProjectChoices(d.evaluator, {})).toMatchObject({
      years: [{ unitCode: '390001' }],
      owners: [{ name: '方一诺' }, { name: '苏清和' }],
    });
    expect((await newProjectChoices(d.admin, {})).years).toHaveLength(2);
  });

  test('names every field that is wrong', async () => {
    const wrong = typedIn({ name: ' ', fiscal: '约 5', indicators: [] });
    await expect(addProject(d.evaluator, wrong)).rejects.toMatchObject({
      problems: [{ path: 'name' }, { path: 'fiscal' }, { path: 'indicators' }],
    });
  });
});

test('another unit’s project does not exist for a change', async () => {
  for (const call of [
    () =>
      setParticipation(d.elsewhere, {
        projectId: d.patrol.id,
        version: 1,
        participates: false,
        reason: '未实施',
      }),
    () =>
      setPublicity(d.elsewhere, { projectId: d.patrol.id, version: 1, isPublic: false, reason: '涉及安全' }),
    () => addProject(d.elsewhere, typedIn()),
  ]) {
    await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await db.auditEvent.count({ where: { actorId: d.elsewhere.userId } })).toBe(0);
});

test('an owner and a leader change neither 参评 nor 公开, and add nothing', async () => {
  for (const session of [d.fang, d.leader]) {
    for (const call of [
      () =>
        setParticipation(session, {
          projectId: d.patrol.id,
          version: 1,
          participates: false,
          reason: '未实施',
        }),
      () =>
        setPublicity(session, { projectId: d.patrol.id, version: 1, isPublic: false, reason: '涉及安全' }),
      () => addProject(session, typedIn()),
      () => newProjectChoices(session, {}),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  }
});
