import { beforeEach, describe, expect, it } from 'vitest';
import { type Permission, scopeOf } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { aReportableProject } from '@/lib/evaluations/reportable-project.fixture';
import { anOwnRuleSet } from '@/lib/rules/own-rule-set.fixture';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import type { AnyOperation, Operation } from './define';

/** Every query and command of the product, found in the code: a new one cannot be forgotten here. */
const OPERATIONS: readonly AnyOperation[] = Object.values(
  import.meta.glob<Record<string, unknown>>(['../*/queries.ts', '../*/commands.ts'], { eager: true }),
).flatMap((module) =>
  Object.values(module).filter(
    (value): value is AnyOperation => typeof value === 'function' && 'operation' in value,
  ),
);

type Elsewhere = {
  project: string;
  indicator: string;
  user: string;
  year: string;
  ruleSet: { ruleSetId: string; version: number };
};

/** What another unit's person would send: the ids are those of a row outside of the caller's reach. */
const INPUTS: Readonly<Record<string, (row: Elsewhere) => unknown>> = {
  'projects.details': ({ project }) => ({ projectId: project }),
  'projects.history': ({ project }) => ({ projectId: project }),
  'projects.setParticipation': ({ project }) => ({
    projectId: project,
    version: 1,
    participates: false,
    reason: '越权',
  }),
  'projects.setPublicity': ({ project }) => ({
    projectId: project,
    version: 1,
    isPublic: false,
    reason: '越权',
  }),
  'evaluations.sheet': ({ project }) => ({ projectId: project }),
  'evaluations.saveReport': ({ project }) => ({ projectId: project, version: 1, notes: '越权' }),
  'evaluations.submitReport': ({ project }) => ({ projectId: project, version: 1 }),
  'evaluations.adjustWeights': ({ project, indicator }) => ({
    projectId: project,
    version: 1,
    weights: [{ indicatorId: indicator, weight: '10' }],
    reason: '越权',
  }),
  'evaluations.pasteExecution': ({ project }) => ({
    rows: [{ projectId: project, seen: { fiscal: null, carryover: null, other: null }, fiscal: '1' }],
  }),
  'reviews.comment': ({ project }) => ({ projectId: project, indicatorId: null, text: '越权' }),
  'reviews.changePercent': ({ project, indicator }) => ({
    projectId: project,
    version: 1,
    indicatorId: indicator,
    grade: '达成',
    percent: '90',
    reason: '越权',
  }),
  'reviews.judgeActual': ({ project, indicator }) => ({
    projectId: project,
    version: 1,
    indicatorId: indicator,
    percent: '90',
    reason: '越权',
  }),
  'reviews.confirmDeduction': ({ project, indicator }) => ({
    projectId: project,
    version: 1,
    indicatorId: indicator,
    amount: '1',
    reason: '越权',
  }),
  'readings.decide': ({ indicator }) => ({
    decisions: [
      { rows: [{ indicatorId: indicator, seen: null }], meaning: { kind: 'number' }, note: '越权' },
    ],
  }),
  'reviews.return': ({ project }) => ({ projectId: project, version: 1, reason: '越权' }),
  'reviews.approve': ({ project }) => ({ projectId: project, version: 1 }),
  'reports.form': ({ project }) => ({ projectId: project }),
  'rules.details': ({ ruleSet }) => ruleSet,
  'rules.draft': ({ ruleSet }) => ruleSet,
  'rules.copy': ({ ruleSet }) => ({ ...ruleSet, title: '越权' }),
  'rules.revise': ({ ruleSet }) => ruleSet,
  'rules.saveDraft': ({ ruleSet }) => ({ ...ruleSet, revision: 1, title: '越权', body: mof202010 }),
  'rules.publish': ({ ruleSet }) => ({ ...ruleSet, revision: 1 }),
  'rules.deleteDraft': ({ ruleSet }) => ({ ...ruleSet, revision: 1 }),
  'rules.pin': ({ year }) => ({
    yearId: year,
    yearVersion: 1,
    ruleSetId: 'mof-2021-101',
    version: 1,
    reason: '越权',
  }),
  'rules.comparedProject': ({ project }) => ({
    projectId: project,
    a: 'mof-2020-10@1',
    b: 'mof-2021-101@1',
  }),
};

/** Operations that name no single project: lists, the own account, and what administrators do in every unit. */
const WITHOUT_A_PROJECT = new Set([
  'projects.list',
  'projects.newChoices',
  'projects.add',
  'evaluations.mine',
  'evaluations.executionRows',
  'reviews.queue',
  'reviews.queueEntries',
  'readings.groups',
  'overview.year',
  'reports.approvedForms',
  'reports.summary',
  'years.list',
  'units.list',
  'uploadedForms.choices',
  'uploadedForms.audit',
  'uploadedForms.template',
  'rules.list',
  'rules.comparison',
  'rules.preview',
  'rules.pinPreview',
  'health.check',
]);

const SCOPED_LISTS = [
  'projects.list',
  'evaluations.mine',
  'evaluations.executionRows',
  'reviews.queue',
  'reviews.queueEntries',
  'readings.groups',
  'overview.year',
  'reports.summary',
  'years.list',
  'units.list',
  'rules.list',
  'rules.comparison',
  'rules.pinPreview',
];

function named(name: string): Operation<unknown, unknown> {
  const operation = OPERATIONS.find((candidate) => candidate.operation.name === name);
  if (!operation) throw new Error(`no operation ${name}`);
  return operation as unknown as Operation<unknown, unknown>;
}

/** Every role, and the evaluator who administers rule sets beside the one who does not. */
const ACCOUNTS = {
  OWNER: { role: 'OWNER', managesRules: false },
  EVALUATOR: { role: 'EVALUATOR', managesRules: false },
  EVALUATOR_FOR_RULES: { role: 'EVALUATOR', managesRules: true },
  LEADER: { role: 'LEADER', managesRules: false },
  ADMINISTRATOR: { role: 'ADMINISTRATOR', managesRules: false },
} as const satisfies Record<string, { role: Role; managesRules: boolean }>;
type Account = keyof typeof ACCOUNTS;
const NAMES = Object.keys(ACCOUNTS) as Account[];

function reach(name: Account, permission: string) {
  return scopeOf(ACCOUNTS[name], permission as Permission);
}

function mayCall(name: Account, permission: string): boolean {
  return permission === 'public' || reach(name, permission) !== null;
}

/** Those whose reach ends at their own projects or unit. */
function limited(permission: string): Account[] {
  return NAMES.filter((name) => ['own', 'unit'].includes(reach(name, permission) ?? ''));
}

let database: Database;
let sessions: Record<Account, Session>;
let elsewhere: Elsewhere;

beforeEach(async () => {
  database = await freshDatabase();
  const { prisma } = database;
  const [here, there] = [await aUnit(prisma), await aUnit(prisma)];
  const create = async (name: Account) => {
    const { role, managesRules } = ACCOUNTS[name];
    return sessionOf(
      await aUser(prisma, role, { managesRules, ...(role === 'ADMINISTRATOR' ? {} : { unitId: here.id }) }),
    );
  };
  sessions = {
    OWNER: await create('OWNER'),
    EVALUATOR: await create('EVALUATOR'),
    EVALUATOR_FOR_RULES: await create('EVALUATOR_FOR_RULES'),
    LEADER: await create('LEADER'),
    ADMINISTRATOR: await create('ADMINISTRATOR'),
  };
  const stranger = await aUser(prisma, 'OWNER', { unitId: there.id, name: '外单位人员' });
  const year = await aYear(prisma, there.id);
  const project = await aReportableProject(prisma, year, stranger);
  const { ruleSetId, version } = await anOwnRuleSet(prisma, there.id, {}, { title: '外单位人员的规则' });
  await aReportableProject(
    prisma,
    await aYear(prisma, here.id),
    await aUser(prisma, 'OWNER', { unitId: here.id }),
  );
  elsewhere = {
    project: project.id,
    indicator: project.rows.visits,
    user: stranger.id,
    year: year.id,
    ruleSet: { ruleSetId, version },
  };
});

describe('every query and command', () => {
  it("is in this table: with an input for another unit's row, or named as having none", () => {
    const known = (name: string) =>
      name in INPUTS || WITHOUT_A_PROJECT.has(name) || /^(users|imports)\./.test(name);
    expect(OPERATIONS.length).toBeGreaterThan(35);
    expect(OPERATIONS.map(({ operation }) => operation.name).filter((name) => !known(name))).toEqual([]);
    expect(
      Object.keys(INPUTS).filter((name) => !OPERATIONS.some(({ operation }) => operation.name === name)),
    ).toEqual([]);
  });

  it('has a name of its own', () => {
    const names = OPERATIONS.map(({ operation }) => operation.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is closed to strangers and to roles without the permission, before it looks at the input', async () => {
    for (const operation of OPERATIONS) {
      const { name, permission } = operation.operation;
      if (permission === 'public') continue;
      await expect(named(name)(null, {}), `${name} by a stranger`).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
      for (const role of NAMES.filter((candidate) => !mayCall(candidate, permission))) {
        await expect(named(name)(sessions[role], {}), `${name} by ${role}`).rejects.toMatchObject({
          code: 'FORBIDDEN',
        });
      }
    }
  });

  it('that a person who must change the password first calls is refused, but for the own account', async () => {
    await database.prisma.user.updateMany({ data: { mustChangePassword: true } });
    for (const { operation } of OPERATIONS) {
      if (operation.permission === 'public' || operation.permission === 'account:own') continue;
      const role = NAMES.find((candidate) => mayCall(candidate, operation.permission))!;
      await expect(named(operation.name)(sessions[role], {}), operation.name).rejects.toMatchObject({
        code: 'PASSWORD_CHANGE_REQUIRED',
      });
    }
  });

  it('does not know a row of another unit, or of another person', async () => {
    for (const [name, inputFor] of Object.entries(INPUTS)) {
      const { permission } = named(name).operation;
      for (const role of limited(permission)) {
        await expect(
          named(name)(sessions[role], inputFor(elsewhere)),
          `${name} by ${role}`,
        ).rejects.toMatchObject({
          code: 'NOT_FOUND',
        });
      }
    }
  });

  it('of a list leaves out what other units have', async () => {
    for (const name of SCOPED_LISTS) {
      const { permission } = named(name).operation;
      for (const role of limited(permission)) {
        const text = JSON.stringify(await named(name)(sessions[role], {}));
        expect(text.includes(elsewhere.project) || text.includes('外单位人员'), `${name} by ${role}`).toBe(
          false,
        );
      }
    }
  });

  it("ends with the account: a disabled person's session is nobody", async () => {
    await database.prisma.user.updateMany({ data: { status: 'DISABLED' } });
    for (const { operation } of OPERATIONS) {
      if (operation.permission === 'public') continue;
      const role = NAMES.find((candidate) => mayCall(candidate, operation.permission))!;
      await expect(named(operation.name)(sessions[role], {}), operation.name).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    }
  });
});
