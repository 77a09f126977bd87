import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Db } from '@/lib/db/database';
import { aProject, aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { setParticipation, setPublicity } from './commands';
import { aDepartment, type Department, listedNames as names } from './department.fixture';
import { listProjects, projectDetails, projectHistory } from './queries';

let db: Db;
let d: Department;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  d = await aDepartment(db);
});

describe('the list', () => {
  test('shows an owner the own projects only, an evaluator and a leader their unit', async () => {
    expect(await names(d.fang)).toEqual(['河道巡查服务']);
    expect(await names(d.su)).toEqual(['居民-文化活动']);
    expect(await names(d.evaluator)).toEqual(['河道巡查服务', '居民-文化活动']);
    expect(await names(d.leader)).toEqual(['河道巡查服务', '居民-文化活动']);
    expect(await names(d.elsewhere)).toEqual(['服务中心运行']);
    expect(await names(d.admin, { unit: '390002' })).toEqual(['服务中心运行']);
    expect(await names(d.evaluator, { unit: '390002' })).toEqual([]);
  });

  test('has no scores for an administrator', async () => {
    const figures = { total: '95.5', grade: '优', executionRate: '0.975' };
    await db.evaluation.updateMany({ data: { ...figures, state: 'SUBMITTED' } });
    const [seen] = (await listProjects(d.evaluator, {})).rows;
    expect(seen).toMatchObject({ score: '95.50', grade: '优', executionRate: '0.975000' });
    const unseen = await listProjects(d.admin, {});
    expect(unseen.showsScores).toBe(false);
    expect(unseen.rows[0]).toMatchObject({ score: null, grade: null, executionRate: null });
  });

  test('has no score for a form that nobody has begun: a pasted amount alone is none', async () => {
    await db.evaluation.updateMany({ data: { total: '9.75', executionRate: '0.975' } });
    expect((await listProjects(d.evaluator, {})).rows[0]).toMatchObject({ score: null, executionRate: null });
  });

  test('finds by part of a name, code or person, and a wildcard means itself', async () => {
    expect(await names(d.evaluator, { q: '文化' })).toEqual(['居民-文化活动']);
    expect(await names(d.evaluator, { q: '11990124t000000000001' })).toEqual(['河道巡查服务']);
    expect(await names(d.evaluator, { q: '苏清' })).toEqual(['居民-文化活动']);
    expect(await names(d.evaluator, { q: '文化　苏清' })).toEqual(['居民-文化活动']);
    expect(await names(d.evaluator, { q: '文化 巡查' })).toEqual([]);
    expect(await names(d.evaluator, { q: `１１９９０１２４ｔ${'０'.repeat(11)}１` })).toEqual([
      '河道巡查服务',
    ]);
    expect(await names(d.evaluator, { q: '%' })).toEqual([]);
    expect(await names(d.evaluator, { q: '_' })).toEqual([]);
  });

  test('filters by state and person; what does not take part is a state of its own', async () => {
    await setParticipation(d.evaluator, {
      projectId: d.patrol.id,
      version: 1,
      participates: false,
      reason: '项目未实施',
    });
    expect(await names(d.evaluator, { state: 'EXEMPT' })).toEqual(['河道巡查服务']);
    expect(await names(d.evaluator, { state: 'NOT_STARTED' })).toEqual(['居民-文化活动']);
    expect(await names(d.evaluator, { owner: d.culture.ownerId! })).toEqual(['居民-文化活动']);
  });

  test('sorts names and persons by pinyin, amounts by size, whatever is blank last', async () => {
    const year = await db.year.findFirstOrThrow({ where: { unitId: d.office.id } });
    await aProject(db, year, { name: '安全巡护', ownerName: null, position: 9 });
    expect(await names(d.evaluator, { sort: 'name' })).toEqual(['安全巡护', '河道巡查服务', '居民-文化活动']);
    expect(await names(d.evaluator, { sort: 'owner', order: 'desc' })).toEqual([
      '居民-文化活动',
      '河道巡查服务',
      '安全巡护',
    ]);
    expect(await names(d.evaluator, { sort: 'total', order: 'desc' })).toEqual([
      '居民-文化活动',
      '河道巡查服务',
      '安全巡护',
    ]);
  });

  test('stays on its last page when the address asks for more', async () => {
    expect(await listProjects(d.evaluator, { page: 99 })).toMatchObject({ page: 1, total: 2 });
  });
});

describe('a project', () => {
  test('is shown with its targets, money and what the viewer may do', async () => {
    expect(await projectDetails(d.fang, { projectId: d.patrol.id })).toMatchObject({
      code: '11990124T000000000001',
      unitName: '云溪街道办事处',
      total: '20',
      owner: { name: '方一诺', account: 'ACTIVE' },
      may: { report: true, review: false, manage: false, download: true },
    });
    const forEvaluator = await projectDetails(d.evaluator, { projectId: d.patrol.id });
    expect(forEvaluator.may).toEqual({
      report: false,
      review: false,
      reopen: false,
      adjustBudget: true,
      manage: true,
      extend: true,
      download: true,
    });
    const forAdmin = await projectDetails(d.admin, { projectId: d.patrol.id });
    expect(forAdmin).toMatchObject({ scores: null, may: { manage: true, download: false } });
  });

  test('tells its history from the import on', async () => {
    await setPublicity(d.evaluator, {
      projectId: d.patrol.id,
      version: 1,
      isPublic: false,
      reason: '涉及安全',
    });
    const history = await projectHistory(d.fang, { projectId: d.patrol.id });
    expect(history.map(({ action, reason, changes }) => [action, reason, changes])).toEqual([
      ['project.publicity', '涉及安全', [{ field: '是否公开', from: '公开', to: '不公开' }]],
      [
        'project.imported',
        null,
        [
          { field: '项目总额（万元）', from: null, to: '20.00' },
          { field: '项目责任人', from: null, to: '方一诺' },
          { field: '绩效指标', from: null, to: '3 条' },
        ],
      ],
    ]);
  });
});

test('another unit’s project, and for an owner another person’s, does not exist', async () => {
  const strangers: [Session, string][] = [
    [d.fang, d.culture.id],
    [d.fang, d.centreProject.id],
    [d.evaluator, d.centreProject.id],
    [d.leader, d.centreProject.id],
    [d.elsewhere, d.patrol.id],
  ];
  for (const [session, projectId] of strangers) {
    for (const call of [projectDetails, projectHistory]) {
      await expect(call(session, { projectId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  }
});

test('a year without projects, and a product without years, give an empty list', async () => {
  const empty = await aUnit(db, { code: '390009' });
  const session = sessionOf(await aUser(db, 'EVALUATOR', { unitId: empty.id }));
  expect(await listProjects(session, {})).toMatchObject({ year: null, rows: [], total: 0 });
  await aYear(db, empty.id);
  expect(await listProjects(session, {})).toMatchObject({ year: { fiscalYear: 2024 }, rows: [] });
});
