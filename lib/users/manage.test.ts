import { beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '@/lib/access/roles';
import type { Session } from '@/lib/auth/viewer';
import type { PrismaClient, Unit } from '@/lib/db/generated/client';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { changeUser, createUser, disableUser, enableUser, inviteOwners, issueLink } from './commands';
import { accountDetails, administratorTasks, currentAccount, listAccounts, oneTimeLink } from './queries';

let prisma: PrismaClient;
let unit: Unit;
let administrator: Session;

beforeEach(async () => {
  ({ prisma } = await freshDatabase());
  unit = await aUnit(prisma, { code: '390001', name: '云溪街道办事处' });
  administrator = sessionOf(await aUser(prisma, 'ADMINISTRATOR', { login: 'admin', passwordHash: 'x' }));
});

const blank = { login: '', phone: '', unitCode: '390001' };
const find = (id: string) => prisma.user.findUniqueOrThrow({ where: { id } });

describe('creating an account', () => {
  test.each(['OWNER', 'EVALUATOR', 'LEADER'] as const)(
    '%s belongs to the unit and is invited',
    async (role) => {
      const link = await createUser(administrator, { ...blank, name: '林小满', role });
      expect(await find(link.userId)).toMatchObject({
        role,
        login: 'linxiaoman',
        unitId: unit.id,
        status: 'INVITED',
        passwordHash: null,
      });
      expect(await oneTimeLink(null, { token: link.token })).toMatchObject({
        name: '林小满',
        purpose: 'INVITE',
      });
      const events = await prisma.auditEvent.findMany({ orderBy: { id: 'asc' } });
      expect(events.map(({ action, subjectName }) => [action, subjectName])).toEqual([
        ['user.created', '林小满'],
        ['user.invited', '林小满'],
      ]);
    },
  );

  test('a second person of the same name gets the next login', async () => {
    await createUser(administrator, { ...blank, name: '林小满', role: 'OWNER' });
    const second = await createUser(administrator, { ...blank, name: '林晓曼', role: 'OWNER' });
    expect(second.login).toBe('linxiaoman2');
  });

  test('two people of the same name at once get two logins, or one is told to try again', async () => {
    const create = () => createUser(administrator, { ...blank, name: '林小满', role: 'OWNER' });
    const outcomes = await Promise.allSettled([create(), create(), create()]);
    const logins = await prisma.user.findMany({ where: { name: '林小满' }, select: { login: true } });
    expect(new Set(logins.map(({ login }) => login)).size).toBe(logins.length);
    expect(logins.length).toBe(outcomes.filter(({ status }) => status === 'fulfilled').length);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'CONFLICT' });
    }
  });

  test.each([
    [{ name: '' }, 'name', '请填写姓名'],
    [{ login: '9abc' }, 'login', '登录名须为 2 至 32 个小写字母、数字、点、下划线或连字符，以字母开头'],
    [{ login: '林小满' }, 'login', '登录名须为 2 至 32 个小写字母、数字、点、下划线或连字符，以字母开头'],
    [{ login: 'admin' }, 'login', '登录名 admin 已被使用，请换一个，例如 admin2'],
    [{ unitCode: '' }, 'unitCode', '请选择单位'],
    [{ role: 'ADMINISTRATOR' as const }, 'unitCode', '系统管理员不属于任何单位'],
    [{ phone: '电话' }, 'phone', '联系电话只能含数字、空格、+ 和 -，最多 20 位'],
  ])('%o is refused at its field', async (wrong, path, message) => {
    const input = { ...blank, name: '林小满', role: 'OWNER' as const, ...wrong };
    await expect(createUser(administrator, input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path, message }],
    });
    expect(await prisma.user.count()).toBe(1);
  });

  test('a unit that is not there is refused', async () => {
    const input = { ...blank, name: '林小满', role: 'OWNER' as const, unitCode: '399999' };
    await expect(createUser(administrator, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a system administrator belongs to no unit', async () => {
    const { userId } = await createUser(administrator, {
      ...blank,
      unitCode: '',
      name: '周安',
      role: 'ADMINISTRATOR',
    });
    expect((await find(userId)).unitId).toBeNull();
  });
});

describe('links', () => {
  test('a reset ends the sessions at once and removes the old password', async () => {
    const owner = await aUser(prisma, 'OWNER', { unitId: unit.id, passwordHash: 'x' });
    const session = sessionOf(owner);
    await currentAccount(session, {});
    const link = await issueLink(administrator, { userId: owner.id, version: 1 });
    expect(link.purpose).toBe('RESET');
    await expect(currentAccount(session, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await find(owner.id)).passwordHash).toBeNull();
    expect((await accountDetails(administrator, { userId: owner.id })).state).toBe('RESET');
  });

  test('a double click makes one link; the second is told', async () => {
    const owner = await aUser(prisma, 'OWNER', { unitId: unit.id, status: 'INVITED' });
    const issue = () => issueLink(administrator, { userId: owner.id, version: 1 });
    const outcomes = await Promise.allSettled([issue(), issue()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', message: '这个账号刚被修改过，请刷新页面后再操作。' },
    });
    expect(await prisma.oneTimeLink.count()).toBe(1);
  });

  test('a disabled account gets none, and nobody resets the own password', async () => {
    const disabled = await aUser(prisma, 'OWNER', { unitId: unit.id, status: 'DISABLED' });
    await expect(issueLink(administrator, { userId: disabled.id, version: 1 })).rejects.toThrow(
      '账号已停用，不能生成链接。请先启用账号。',
    );
    await expect(issueLink(administrator, { userId: administrator.userId, version: 1 })).rejects.toThrow(
      '不能重置自己的密码',
    );
  });
});

describe('inviting all responsible persons of a unit', () => {
  async function people() {
    const other = await aUnit(prisma, { code: '390002', name: '云溪街道社区服务中心' });
    const invite = { unitId: unit.id, status: 'INVITED' } as const;
    await aUser(prisma, 'OWNER', { ...invite, login: 'b-person', name: '乙' });
    await aUser(prisma, 'OWNER', { ...invite, login: 'a-person', name: '甲' });
    await aUser(prisma, 'OWNER', { unitId: unit.id, login: 'c-active' });
    await aUser(prisma, 'OWNER', { unitId: unit.id, login: 'd-disabled', status: 'DISABLED' });
    await aUser(prisma, 'EVALUATOR', { ...invite, login: 'e-evaluator' });
    await aUser(prisma, 'OWNER', { unitId: other.id, login: 'f-other', status: 'INVITED' });
  }

  test('gives a working link to each who has no password yet, of this unit only', async () => {
    await people();
    const links = await inviteOwners(administrator, { unitCode: '390001', replaceOpen: false });
    expect(links.map(({ name, login }) => [name, login])).toEqual([
      ['甲', 'a-person'],
      ['乙', 'b-person'],
    ]);
    for (const { token, login } of links) expect((await oneTimeLink(null, { token })).login).toBe(login);
    expect(await prisma.auditEvent.count({ where: { action: 'user.invited' } })).toBe(2);
  });

  test('leaves open links alone, unless it is told to replace them', async () => {
    await people();
    const [first] = await inviteOwners(administrator, { unitCode: '390001', replaceOpen: false });
    await expect(inviteOwners(administrator, { unitCode: '390001', replaceOpen: false })).rejects.toThrow(
      '这个单位没有待邀请的项目责任人。',
    );
    await oneTimeLink(null, { token: first!.token });
    expect(await inviteOwners(administrator, { unitCode: '390001', replaceOpen: true })).toHaveLength(2);
    await expect(oneTimeLink(null, { token: first!.token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('disabling and enabling', () => {
  test("ends the person's sessions at once, with the reason in the history", async () => {
    const evaluator = await aUser(prisma, 'EVALUATOR', { unitId: unit.id, passwordHash: 'x' });
    const session = sessionOf(evaluator);
    await currentAccount(session, {});
    await disableUser(administrator, { userId: evaluator.id, version: 1, reason: '退休' });
    await expect(currentAccount(session, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const { state, history } = await accountDetails(administrator, { userId: evaluator.id });
    expect(state).toBe('DISABLED');
    expect(history).toMatchObject([{ action: 'user.disabled', reason: '退休' }]);
  });

  test('an enabled account keeps its password, but not its old sessions', async () => {
    const evaluator = await aUser(prisma, 'EVALUATOR', { unitId: unit.id, passwordHash: 'x' });
    await disableUser(administrator, { userId: evaluator.id, version: 1, reason: '借调' });
    await enableUser(administrator, { userId: evaluator.id, version: 2 });
    expect(await find(evaluator.id)).toMatchObject({ status: 'ACTIVE', passwordHash: 'x' });
    await expect(currentAccount(sessionOf(evaluator), {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('an account without a password is to be invited again', async () => {
    const owner = await aUser(prisma, 'OWNER', { unitId: unit.id, status: 'INVITED' });
    await disableUser(administrator, { userId: owner.id, version: 1, reason: '误建' });
    await enableUser(administrator, { userId: owner.id, version: 2 });
    expect((await accountDetails(administrator, { userId: owner.id })).state).toBe('NOT_INVITED');
  });

  test('says why what makes no sense is refused', async () => {
    const active = await aUser(prisma, 'OWNER', { unitId: unit.id });
    const disabled = await aUser(prisma, 'OWNER', { unitId: unit.id, status: 'DISABLED' });
    const disable = (userId: string, reason = '退休') =>
      disableUser(administrator, { userId, version: 1, reason });
    await expect(disable(disabled.id)).rejects.toThrow('账号已经停用。');
    await expect(disable(administrator.userId)).rejects.toThrow('不能停用自己的账号');
    await expect(disable(active.id, ' ')).rejects.toThrow('请填写原因（至少 2 个字）');
    await expect(enableUser(administrator, { userId: active.id, version: 1 })).rejects.toThrow(
      '账号没有停用',
    );
    await expect(
      disableUser(administrator, { userId: active.id, version: 9, reason: '退休' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('two administrators who disable each other at once leave one', async () => {
    const second = await aUser(prisma, 'ADMINISTRATOR');
    await Promise.allSettled([
      disableUser(administrator, { userId: second.id, version: 1, reason: '退休' }),
      disableUser(sessionOf(second), { userId: administrator.userId, version: 1, reason: '退休' }),
    ]);
    expect(await prisma.user.count({ where: { role: 'ADMINISTRATOR', status: 'ACTIVE' } })).toBe(1);
  });
});

describe('changing name and telephone number', () => {
  test('is recorded from and to', async () => {
    const owner = await aUser(prisma, 'OWNER', { unitId: unit.id, name: '林小蛮' });
    await changeUser(administrator, { userId: owner.id, version: 1, name: '林小满', phone: '' });
    const { name, history } = await accountDetails(administrator, { userId: owner.id });
    expect(name).toBe('林小满');
    expect(history).toMatchObject([{ changes: [{ field: '姓名', from: '林小蛮', to: '林小满' }] }]);
  });

  test('leaves no event where nothing changed', async () => {
    const owner = await aUser(prisma, 'OWNER', { unitId: unit.id, name: '林小满' });
    await changeUser(administrator, { userId: owner.id, version: 1, name: ' 林小满 ', phone: '' });
    expect(await prisma.auditEvent.count()).toBe(0);
    expect((await find(owner.id)).version).toBe(1);
  });
});

describe('the right to administer rule sets', () => {
  const rights = (userId: string, version: number, managesRules: boolean) =>
    changeUser(administrator, { userId, version, name: '沈慧敏', phone: '', managesRules });

  test('is given to an evaluator, holds from the next call on, and is taken back; each is an event', async () => {
    const user = await aUser(prisma, 'EVALUATOR', { unitId: unit.id, name: '沈慧敏' });
    expect((await currentAccount(sessionOf(user), {})).managesRules).toBe(false);
    await rights(user.id, 1, true);
    expect((await currentAccount(sessionOf(user), {})).managesRules).toBe(true);
    expect((await listAccounts(administrator, { q: '沈慧敏' })).rows[0]?.managesRules).toBe(true);
    await rights(user.id, 2, false);
    const { managesRules, history } = await accountDetails(administrator, { userId: user.id });
    expect(managesRules).toBe(false);
    expect(history.map(({ action, changes }) => [action, changes])).toEqual([
      ['user.rightsChanged', [{ field: '管理评分规则', from: '是', to: '否' }]],
      ['user.rightsChanged', [{ field: '管理评分规则', from: '否', to: '是' }]],
    ]);
  });

  test('stays as it is where a change does not speak of it', async () => {
    const user = await aUser(prisma, 'EVALUATOR', { unitId: unit.id, managesRules: true });
    await changeUser(administrator, { userId: user.id, version: 1, name: '沈慧敏', phone: '' });
    expect((await find(user.id)).managesRules).toBe(true);
  });

  test('may come with the account, and is for evaluators only', async () => {
    const link = await createUser(administrator, {
      ...blank,
      name: '韩冬梅',
      role: 'EVALUATOR',
      managesRules: true,
    });
    expect((await find(link.userId)).managesRules).toBe(true);
    const leader = await aUser(prisma, 'LEADER', { unitId: unit.id });
    await expect(rights(leader.id, 1, true)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const asLeader = { ...blank, name: '罗启明', role: 'LEADER' as const, managesRules: true };
    await expect(createUser(administrator, asLeader)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '只有评价人员可以管理评分规则',
    });
  });
});

describe('everyone else', () => {
  test.each(ROLES.filter((role) => role !== 'ADMINISTRATOR'))('%s may manage nobody', async (role) => {
    const session = sessionOf(await aUser(prisma, role, { unitId: unit.id }));
    const target = { userId: administrator.userId, version: 1 };
    const attempts = [
      createUser(session, { ...blank, name: '林小满', role: 'LEADER' }),
      changeUser(session, { ...target, name: '改名', phone: '' }),
      issueLink(session, target),
      inviteOwners(session, { unitCode: '390001', replaceOpen: true }),
      disableUser(session, { ...target, reason: '退休' }),
      enableUser(session, target),
      listAccounts(session, {}),
      accountDetails(session, { userId: administrator.userId }),
      administratorTasks(session, {}),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listAccounts(null, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await prisma.auditEvent.count()).toBe(0);
  });
});
