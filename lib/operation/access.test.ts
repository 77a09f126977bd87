import { beforeEach, describe, expect, it } from 'vitest';
import { type Permission, scopeOf } from '@/lib/access/permissions';
import { belongsToUnit, type Role } from '@/lib/access/roles';
import { DEFAULT_SYSTEM } from '@/lib/appraisal-scoring/shipped-systems';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';
import { aReportableProject } from '@/lib/evaluations/reportable-project.fixture';
import { aCommittedImport } from '@/lib/imports/committed-import.fixture';
import { anOwnRuleSet } from '@/lib/rules/own-rule-set.fixture';
import { type Elsewhere, INPUTS } from './access-inputs.fixture';
import { SCOPED_LISTS, WITHOUT_A_PROJECT } from './access-lists.fixture';
import type { AnyOperation, Operation } from './define';

/** Every query and command of the product, found in the code: a new one cannot be forgotten here. */
const OPERATIONS: readonly AnyOperation[] = Object.values(
  import.meta.glob<Record<string, unknown>>(['../*/queries.ts', '../*/commands.ts'], { eager: true }),
).flatMap((module) =>
  Object.values(module).filter(
    (value): value is AnyOperation => typeof value === 'function' && 'operation' in value,
  ),
);

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
  AUDITOR: { role: 'AUDITOR', managesRules: false },
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
      await aUser(prisma, role, { managesRules, ...(belongsToUnit(role) ? { unitId: here.id } : {}) }),
    );
  };
  sessions = {
    OWNER: await create('OWNER'),
    EVALUATOR: await create('EVALUATOR'),
    EVALUATOR_FOR_RULES: await create('EVALUATOR_FOR_RULES'),
    LEADER: await create('LEADER'),
    ADMINISTRATOR: await create('ADMINISTRATOR'),
    AUDITOR: await create('AUDITOR'),
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
  const appointment = await prisma.deputy.create({
    data: {
      ...{ principalId: stranger.id, deputyId: stranger.id, reason: '外出', appointedByName: '外单位人员' },
      ...{ appointedAt: new Date(), fromDay: new Date('2024-01-01'), untilDay: new Date('2024-01-02') },
    },
  });
  const recheck = await prisma.recheck.create({
    data: {
      ...{ yearId: year.id, projectId: project.id, reason: '外单位人员', selectedByName: '外单位人员' },
      ...{ selectedAt: new Date(), frozenSha256: '0'.repeat(64), selfScore: '90' },
    },
  });
  await prisma.ownDepartmentScheme.create({
    data: {
      ...{ unitId: there.id, schemeId: 'whole-1', version: 1, state: 'PUBLISHED', title: '外单位人员' },
      ...{
        body: DEFAULT_SCHEME,
        basedOnId: DEFAULT_SCHEME.id,
        basedOnVersion: 1,
        createdByName: '外单位人员',
      },
    },
  });
  await prisma.ownAppraisalSystem.create({
    data: {
      ...{ unitId: there.id, systemId: 'appraisal-1', version: 1, state: 'PUBLISHED', title: '外单位人员' },
      ...{ body: DEFAULT_SYSTEM, basedOnId: DEFAULT_SYSTEM.id, basedOnVersion: 1 },
      createdByName: '外单位人员',
    },
  });
  await prisma.appraisal.create({
    data: {
      ...{ projectId: project.id, form: {}, formSha256: '0'.repeat(64), begunByName: '外单位人员' },
      ...{ systemId: DEFAULT_SYSTEM.id, systemVersion: 1, begunAt: new Date() },
    },
  });
  const costAnalysis = await prisma.costAnalysis.create({
    data: {
      ...{ yearId: year.id, name: '外单位人员', staff: 1, workload: 1, workloadUnit: '件', totalCost: 1 },
      ...{
        experts: 0,
        opinions: '',
        conclusion: '外单位人员',
        savedAt: new Date(),
        savedByName: '外单位人员',
      },
    },
  });
  await prisma.departmentEvaluation.create({
    data: {
      ...{ yearId: year.id, departmentName: '外单位人员', schemeId: 'whole-20-60-20', schemeVersion: 1 },
      ...{ begunAt: new Date(), begunByName: '外单位人员' },
    },
  });
  elsewhere = {
    project: project.id,
    indicator: project.rows.visits,
    user: stranger.id,
    appointment: appointment.id,
    year: year.id,
    recheck: recheck.id,
    costAnalysis: costAnalysis.id,
    import: (await aCommittedImport(prisma, there)).id,
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
