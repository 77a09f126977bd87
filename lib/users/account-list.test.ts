import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { PrismaClient, Unit } from '@/lib/db/generated/client';
import { aProject, aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { administratorTasks, listAccounts } from './queries';

let prisma: PrismaClient;
let unit: Unit;
let administrator: Session;

beforeEach(async () => {
  ({ prisma } = await freshDatabase());
  unit = await aUnit(prisma, { code: '390001', name: '云溪街道办事处' });
  administrator = sessionOf(await aUser(prisma, 'ADMINISTRATOR', { login: 'admin', passwordHash: 'x' }));
});

describe('the list', () => {
  beforeEach(async () => {
    const other = await aUnit(prisma, { code: '390002', name: '云溪街道社区服务中心' });
    await aUser(prisma, 'OWNER', { unitId: unit.id, login: 'linxiaoman', name: '林小满', status: 'INVITED' });
    await aUser(prisma, 'OWNER', { unitId: other.id, login: 'zhoujing', name: '周静', passwordHash: 'x' });
    await aUser(prisma, 'LEADER', { unitId: unit.id, login: 'hean', name: '何安', status: 'DISABLED' });
    await aUser(prisma, 'EVALUATOR', { unitId: unit.id, login: 'xuning', name: '许宁', passwordHash: null });
  });

  test.each([
    [{}, ['admin', 'hean', 'linxiaoman', 'xuning', 'zhoujing']],
    [{ q: '小满' }, ['linxiaoman']],
    [{ q: 'ZHOU' }, ['zhoujing']],
    [{ unit: '390002' }, ['zhoujing']],
    [{ role: 'LEADER' as const }, ['hean']],
    [{ state: 'NOT_INVITED' as const }, ['linxiaoman']],
    [{ state: 'INVITED' as const }, []],
    [{ state: 'ACTIVE' as const }, ['admin', 'zhoujing']],
    [{ state: 'RESET' as const }, ['xuning']],
    [{ state: 'DISABLED' as const }, ['hean']],
    [{ unit: '390001', q: '宁' }, ['xuning']],
    [{ q: '%' }, []],
  ])('%o finds exactly those', async (filters, logins) => {
    const { rows, total } = await listAccounts(administrator, filters);
    expect(rows.map(({ login }) => login)).toEqual(logins);
    expect(total).toBe(logins.length);
  });

  test('every filter by state agrees with the state that is shown', async () => {
    for (const row of (await listAccounts(administrator, {})).rows) {
      const { rows } = await listAccounts(administrator, { state: row.state });
      expect(rows).toContainEqual(row);
    }
  });

  test('never carries a password', async () => {
    expect(JSON.stringify(await listAccounts(administrator, {}))).not.toContain('passwordHash');
  });

  test('a page past the end is the last one, and wrong filters are no filters', async () => {
    const list = await listAccounts(administrator, { page: 99, role: 'BOSS' as never });
    expect([list.page, list.rows.length]).toEqual([1, 5]);
  });
});

test("an administrator's tasks count what waits, by unit", async () => {
  const year = await aYear(prisma, unit.id);
  await aYear(prisma, unit.id, { fiscalYear: 2023 });
  const gone = await aUser(prisma, 'OWNER', { unitId: unit.id, status: 'DISABLED' });
  await aUser(prisma, 'OWNER', { unitId: unit.id, status: 'INVITED' });
  await aProject(prisma, year, { ownerId: gone.id });
  await aProject(prisma, year);
  await aProject(prisma, year, { participates: false });
  expect(await administratorTasks(administrator, {})).toEqual({
    notInvited: 1,
    invited: 0,
    reset: 0,
    disabled: 1,
    units: [
      {
        code: '390001',
        name: '云溪街道办事处',
        fiscalYear: 2024,
        projects: 2,
        withoutOwner: 1,
        ofDisabled: 1,
        ownersNotInvited: 1,
        ownersInvited: 0,
      },
    ],
  });
});
