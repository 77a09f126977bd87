import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { belongsToUnit } from '@/lib/access/roles';
import { verifyPassword } from '@/lib/auth/password';
import { canonicalJson } from '@/lib/core/canonical-json';
import { Dec, sum } from '@/lib/core/decimal';
import { currentDatabase } from '@/lib/db/current';
import type { Database } from '@/lib/db/database';
import { freshDatabase } from '@/lib/db/test-database';
import type { FormModel } from '@/lib/reports/types';
import { FROZEN_STATES, STATES } from '@/lib/workflow/states';
import { type FirstPassword, loadSample } from './load';
import { NOT_PUBLIC, REOPENED, SAMPLE_REPORTS } from './reports';

let database: Database;
let passwords: FirstPassword[];

beforeAll(async () => {
  database = await freshDatabase();
  passwords = await loadSample(database);
}, 180_000);

async function statesOf(where: object): Promise<Record<string, number>> {
  const evaluations = await database.prisma.evaluation.findMany({ where, select: { state: true } });
  return Object.fromEntries(
    STATES.map((state) => [state, evaluations.filter((row) => row.state === state).length]),
  );
}

async function approved() {
  const rows = await database.prisma.evaluation.findMany({
    where: { state: { in: [...FROZEN_STATES] } },
    include: { project: { include: { indicators: true } } },
  });
  return rows.map((row) => ({ ...row, model: row.frozenModel as unknown as FormModel }));
}

describe('the year in progress', () => {
  test('projects stand in every state, of the first unit and of the second', async () => {
    expect(await statesOf({ project: { unit: { code: '390001' } } })).toEqual({
      NOT_STARTED: 10,
      DRAFTING: 5,
      SUBMITTED: 4,
      RETURNED: 3,
      RESUBMITTED: 3,
      APPROVED: 8,
      SIGNED_OFF: 2,
      PUBLISHED: 2,
    });
    expect(await statesOf({ project: { unit: { code: '390002' } } })).toEqual({
      NOT_STARTED: 5,
      DRAFTING: 1,
      SUBMITTED: 1,
      RETURNED: 0,
      RESUBMITTED: 0,
      APPROVED: 0,
      SIGNED_OFF: 0,
      PUBLISHED: 0,
    });
  });

  test('the responsible person who gets a password has projects in every state', async () => {
    const { login } = passwords.find(({ role }) => role === '项目责任人')!;
    const states = await statesOf({ project: { owner: { login } } });
    expect(Object.values(states).every((count) => count > 0)).toBe(true);
  });

  test('drafts are filled in partly', async () => {
    const drafts = await database.prisma.evaluation.findMany({
      where: { state: 'DRAFTING' },
      include: { project: { include: { indicators: true } } },
    });
    for (const { reportedCount, project } of drafts) {
      expect(reportedCount).toBeGreaterThan(0);
      expect(reportedCount).toBeLessThan(project.indicators.length);
    }
  });

  test('what was returned says why and where, and keeps what was filled in', async () => {
    const returned = await database.prisma.evaluation.findMany({
      where: { state: 'RETURNED' },
      include: { threads: true, actuals: true },
    });
    for (const { returnReason, threads, actuals } of returned) {
      expect(returnReason).toMatch(/。$/);
      expect(threads.length).toBeGreaterThan(0);
      expect(actuals.length).toBeGreaterThan(7);
    }
  });

  test('one project is 不参评 and another one 不公开, with reasons', async () => {
    const exempt = await database.prisma.project.findMany({ where: { participates: false } });
    expect(exempt.map(({ name, exemptionReason }) => [name, exemptionReason?.slice(0, 4)])).toEqual([
      ['兵役征集与国防教育', '年中征兵'],
    ]);
    const hidden = await database.prisma.project.findMany({ where: { isPublic: false } });
    expect(hidden.map(({ code, privateReason }) => [code, privateReason])).toEqual([
      [NOT_PUBLIC.project, NOT_PUBLIC.reason],
    ]);
  });
});

describe('what has been approved', () => {
  test('is frozen, with the hash of the model', async () => {
    for (const { frozenSha256, model, ruleSetId, approvedByName } of await approved()) {
      expect(frozenSha256).toBe(createHash('sha256').update(canonicalJson(model)).digest('hex'));
      expect([ruleSetId, approvedByName]).toEqual(['mof-2020-10', '沈慧敏']);
    }
  });

  test('has weights that sum to 100 with the execution’s', async () => {
    for (const { model, project } of await approved()) {
      const weights = model.indicators.map(({ weight }) => new Dec(weight));
      expect(sum([...weights, new Dec(model.money.weight!)]).toFixed(2)).toBe('100.00');
      expect(sum(project.indicators.map(({ weight }) => new Dec(weight!.toFixed(2)))).toFixed(2)).toBe(
        '90.00',
      );
    }
  });

  test('scores as designed, from 78.83 to 99.26 and in three grades', async () => {
    const scores = (await approved()).map(({ total, grade, project, model }) => {
      expect([total?.toFixed(2), grade]).toEqual([model.total, model.grade]);
      return [project.name, `${model.total} ${model.grade}`];
    });
    expect(Object.fromEntries(scores)).toEqual({
      背街小巷清扫保洁服务: '97.30 优',
      生活垃圾分类运行管理: '89.46 良',
      柳荫胡同片区环境整治提升: '97.42 优',
      养老服务驿站运营补贴: '99.26 优',
      高龄老年人津贴: '97.38 优',
      居民住宅清洁能源采暖补贴: '85.41 良',
      社区专职工作者保障经费: '97.03 优',
      社区社会组织培育扶持: '89.76 良',
      消防安全隐患排查治理: '97.00 优',
      信访矛盾化解与法律服务: '89.57 良',
      机关办公用房租赁: '78.83 中',
      便民热线诉求办理服务: '96.02 优',
    });
  });

  test('has weights of the responsible person’s own where they were set', async () => {
    const report = SAMPLE_REPORTS.find(({ weights }) => weights)!;
    const row = (await approved()).find(({ project }) => project.code === report.project)!;
    expect(row.weightsAdjusted).toBe(true);
    expect(row.model.indicators.map(({ weight }) => new Dec(weight).toFixed())).toEqual(report.weights);
  });
});

describe('what followed upon approval', () => {
  test('one form was opened again and approved anew, the earlier one kept with its hash', async () => {
    const versions = await database.prisma.frozenVersion.findMany({
      include: { evaluation: { include: { project: true } } },
    });
    expect(versions.map(({ no, evaluation }) => [no, evaluation.project.code, evaluation.state])).toEqual([
      [1, REOPENED.project, 'APPROVED'],
    ]);
    const [{ model, sha256 }] = versions as [(typeof versions)[number]];
    expect(createHash('sha256').update(canonicalJson(model)).digest('hex')).toBe(sha256);
  });
});

describe('the accounts', () => {
  test('one per role has a first password that works and must be changed', async () => {
    expect(passwords.map(({ role }) => role)).toEqual([
      '系统管理员',
      '评价人员',
      '领导',
      '审计管理员',
      '项目责任人',
    ]);
    for (const { login, password } of passwords) {
      const user = await database.prisma.user.findUniqueOrThrow({
        where: { login },
        include: { unit: true },
      });
      expect(await verifyPassword(user.passwordHash, password)).toBe(true);
      expect([user.status, user.mustChangePassword]).toEqual(['ACTIVE', true]);
      expect(user.unit?.code).toBe(belongsToUnit(user.role) ? '390001' : undefined);
    }
  });

  test('the others are invited and have no password, unless they have reported something', async () => {
    const others = await database.prisma.user.findMany({
      where: { login: { notIn: passwords.map(({ login }) => login) } },
      include: { unit: true },
    });
    const invited = others.filter(({ status }) => status === 'INVITED');
    expect(invited.every(({ passwordHash }) => passwordHash === null)).toBe(true);
    const ofCenter = invited.filter(({ unit }) => unit?.code === '390002').map(({ role }) => role);
    expect(new Set(ofCenter)).toEqual(new Set(['OWNER', 'EVALUATOR', 'LEADER']));
    const reporting = await database.prisma.user.findMany({
      where: { projects: { some: { evaluation: { state: { not: 'NOT_STARTED' } } } } },
    });
    const active = others.filter(({ status }) => status === 'ACTIVE').map(({ login }) => login);
    const { login } = passwords.find(({ role }) => role === '项目责任人')!;
    expect([...active, login].sort()).toEqual(reporting.map((user) => user.login).sort());
  });

  test('no two accounts have the same first password', () => {
    expect(new Set(passwords.map(({ password }) => password)).size).toBe(5);
  });
});

describe('loading', () => {
  test('leaves the trail of every command and says at its end that it was the sample', async () => {
    const events = await database.prisma.auditEvent.findMany({ orderBy: { id: 'asc' } });
    const count = (action: string) => events.filter((event) => event.action === action).length;
    expect(events.at(-1)?.action).toBe('sample.loaded');
    expect([count('import.committed'), count('project.imported')]).toEqual([1, 44]);
    expect([count('evaluation.approved'), count('evaluation.returned')]).toEqual([13, 6]);
    expect([count('evaluation.submitted'), count('evaluation.percentChanged')]).toEqual([27, 2]);
    expect([count('evaluation.reopened'), count('evaluation.signedOff')]).toEqual([1, 4]);
    expect([count('evaluation.published'), count('year.signOff')]).toEqual([2, 1]);
  });

  test('refuses where there is any account, and changes nothing', async () => {
    const before = await database.prisma.auditEvent.count();
    await expect(loadSample(database)).rejects.toThrow('数据库中已有账号，不能再载入示例部门。');
    expect(await database.prisma.auditEvent.count()).toBe(before);
    expect(await currentDatabase()).toBe(database);
  });
});
