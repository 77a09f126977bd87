import { beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '@/lib/auth/password';
import type { PrismaClient } from '@/lib/db/generated/client';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { acceptLink, changePassword, disableUser, issueLink, signIn } from './commands';
import { currentAccount, listAccounts, oneTimeLink } from './queries';

const OLD = 'yunxi-2024-old';
const NEW = 'yunxi-2024-new';

let prisma: PrismaClient;
beforeEach(async () => {
  ({ prisma } = await freshDatabase());
});

async function anOwner(fields: Parameters<typeof aUser>[2] = {}) {
  const unit = await aUnit(prisma, { name: '云溪街道办事处' });
  return aUser(prisma, 'OWNER', { unitId: unit.id, name: '林小满', ...fields });
}

describe('signing in', () => {
  test('a right password gives the session that calls are made with, and is recorded', async () => {
    const owner = await anOwner({ passwordHash: await hashPassword(OLD) });
    const { id, sessionVersion } = await signIn(null, { login: owner.login, password: OLD });
    const account = await currentAccount({ userId: id, sessionVersion }, {});
    expect(account).toMatchObject({ name: '林小满', role: 'OWNER', unitName: '云溪街道办事处' });
    expect(await prisma.auditEvent.count({ where: { action: 'account.signedIn', subjectId: id } })).toBe(1);
    expect((await prisma.user.findUniqueOrThrow({ where: { id } })).lastSignInAt).not.toBeNull();
  });

  test('the login may be typed in capitals, full width, with blanks around', async () => {
    await anOwner({ login: 'linxiaoman', passwordHash: await hashPassword(OLD) });
    const signedIn = await signIn(null, { login: ' ＬinXiaoMan ', password: OLD });
    expect(signedIn.name).toBe('林小满');
  });

  test.each([
    ['a wrong password', { status: 'ACTIVE', hasPassword: true }, NEW],
    ['an account without password', { status: 'ACTIVE', hasPassword: false }, OLD],
    ['an invited account', { status: 'INVITED', hasPassword: false }, OLD],
    ['a disabled account', { status: 'DISABLED', hasPassword: true }, OLD],
  ] as const)('%s is refused in the same words', async (_title, { status, hasPassword }, password) => {
    const owner = await anOwner({ status, passwordHash: hasPassword ? await hashPassword(OLD) : null });
    await expect(signIn(null, { login: owner.login, password })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '登录名或密码不正确，或账号已停用。',
    });
    expect(await prisma.auditEvent.count()).toBe(0);
  });

  test('an unknown login is refused in the same words', async () => {
    await expect(signIn(null, { login: 'nobody', password: OLD })).rejects.toThrow(
      '登录名或密码不正确，或账号已停用。',
    );
  });

  test('ten wrong passwords pause the login, even for the right one; a one-time link ends the pause', async () => {
    const owner = await anOwner({ passwordHash: await hashPassword(OLD) });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await expect(signIn(null, { login: owner.login, password: NEW })).rejects.toThrow('不正确');
    }
    const right = () => signIn(null, { login: owner.login, password: OLD });
    await expect(right()).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });

    const administrator = await aUser(prisma, 'ADMINISTRATOR');
    const { token } = await issueLink(sessionOf(administrator), { userId: owner.id, version: owner.version });
    await acceptLink(null, { token, password: OLD, repeated: OLD });
    expect((await right()).id).toBe(owner.id);
  });
});

describe('the first password', () => {
  test('before it is changed nothing else can be called', async () => {
    const first = await aUser(prisma, 'ADMINISTRATOR', { mustChangePassword: true });
    await expect(listAccounts(sessionOf(first), {})).rejects.toMatchObject({
      code: 'PASSWORD_CHANGE_REQUIRED',
    });
    expect((await currentAccount(sessionOf(first), {})).mustChangePassword).toBe(true);
  });

  test('changing it ends every session and opens the account', async () => {
    const passwordHash = await hashPassword(OLD);
    const first = await aUser(prisma, 'ADMINISTRATOR', { mustChangePassword: true, passwordHash });
    const session = sessionOf(first);
    await changePassword(session, { current: OLD, password: NEW, repeated: NEW });
    await expect(currentAccount(session, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });

    const { id, sessionVersion } = await signIn(null, { login: first.login, password: NEW });
    expect((await listAccounts({ userId: id, sessionVersion }, {})).total).toBe(1);
  });

  test('a wrong current password changes nothing and names the field', async () => {
    const owner = await anOwner({ passwordHash: await hashPassword(OLD) });
    const attempt = changePassword(sessionOf(owner), {
      current: NEW,
      password: 'another-1234',
      repeated: 'another-1234',
    });
    await expect(attempt).rejects.toMatchObject({
      problems: [{ path: 'current', message: '当前密码不正确' }],
    });
    expect((await signIn(null, { login: owner.login, password: OLD })).id).toBe(owner.id);
  });

  test.each([
    ['short1', 'short1', 'password', '密码至少 10 个字符'],
    ['onlyletters', 'onlyletters', 'password', '密码须同时包含字母和数字'],
    [NEW, `${NEW}x`, 'repeated', '两次输入的新密码不一致'],
    [OLD, OLD, 'password', '新密码不能与当前密码相同'],
  ])('%s / %s is refused at its field', async (password, repeated, path, message) => {
    const owner = await anOwner({ passwordHash: await hashPassword(OLD) });
    await expect(
      changePassword(sessionOf(owner), { current: OLD, password, repeated }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: expect.arrayContaining([{ path, message }]),
    });
  });

  test('of two changes at once exactly one wins', async () => {
    const owner = await anOwner({ passwordHash: await hashPassword(OLD) });
    const change = (password: string) =>
      changePassword(sessionOf(owner), { current: OLD, password, repeated: password });
    const outcomes = await Promise.allSettled([change('first-1234567'), change('second-1234567')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await prisma.auditEvent.count({ where: { action: 'account.passwordChanged' } })).toBe(1);
  });
});

describe('a one-time link', () => {
  async function invited() {
    const administrator = await aUser(prisma, 'ADMINISTRATOR');
    const owner = await anOwner({ status: 'INVITED' });
    const { token } = await issueLink(sessionOf(administrator), { userId: owner.id, version: owner.version });
    return { administrator: sessionOf(administrator), owner, token };
  }

  test('says whom it is for, sets the password and opens the account', async () => {
    const { owner, token } = await invited();
    expect(await oneTimeLink(null, { token })).toEqual({
      name: '林小满',
      login: owner.login,
      purpose: 'INVITE',
    });
    expect(await acceptLink(null, { token, password: NEW, repeated: NEW })).toEqual({ login: owner.login });
    expect((await signIn(null, { login: owner.login, password: NEW })).id).toBe(owner.id);
  });

  test('works once', async () => {
    const { token } = await invited();
    await acceptLink(null, { token, password: NEW, repeated: NEW });
    await expect(oneTimeLink(null, { token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(acceptLink(null, { token, password: OLD, repeated: OLD })).rejects.toThrow(
      '链接无效、已使用或已过期',
    );
  });

  test('used twice at once, exactly one wins and only that password signs in', async () => {
    const { owner, token } = await invited();
    const accept = (password: string) => acceptLink(null, { token, password, repeated: password });
    const outcomes = await Promise.allSettled([accept(OLD), accept(NEW)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = outcomes[0]?.status === 'fulfilled' ? [OLD, NEW] : [NEW, OLD];
    expect((await signIn(null, { login: owner.login, password: winner[0]! })).id).toBe(owner.id);
    await expect(signIn(null, { login: owner.login, password: winner[1]! })).rejects.toThrow('不正确');
    expect(await prisma.auditEvent.count({ where: { action: 'account.linkUsed' } })).toBe(1);
  });

  test('ends after seven days', async () => {
    const { owner, token } = await invited();
    const link = await prisma.oneTimeLink.findFirstOrThrow({ where: { userId: owner.id } });
    expect(link.expiresAt.getTime() - link.createdAt.getTime()).toBeGreaterThan(7 * 86_400_000 - 60_000);
    expect(link.expiresAt.getTime() - link.createdAt.getTime()).toBeLessThan(7 * 86_400_000 + 60_000);
    await prisma.oneTimeLink.update({
      where: { id: link.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await expect(oneTimeLink(null, { token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(acceptLink(null, { token, password: NEW, repeated: NEW })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('ends when a newer one is made', async () => {
    const { administrator, owner, token } = await invited();
    const newer = await issueLink(administrator, { userId: owner.id, version: owner.version + 1 });
    await expect(oneTimeLink(null, { token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await oneTimeLink(null, { token: newer.token })).login).toBe(owner.login);
  });

  test('ends with the account, and does not come back when the account does', async () => {
    const { administrator, owner, token } = await invited();
    await disableUser(administrator, { userId: owner.id, version: owner.version + 1, reason: '调离本单位' });
    await expect(oneTimeLink(null, { token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await prisma.user.update({ where: { id: owner.id }, data: { status: 'INVITED' } });
    await expect(acceptLink(null, { token, password: NEW, repeated: NEW })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is kept as a hash only', async () => {
    const { token } = await invited();
    const rows = await prisma.oneTimeLink.findMany();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(await prisma.auditEvent.findMany({ select: { changes: true } }))).not.toContain(
      token,
    );
  });

  test('used while the account is being disabled: one of the two wins, the other is refused', async () => {
    const { administrator, owner, token } = await invited();
    const [disabled, accepted] = await Promise.allSettled([
      disableUser(administrator, { userId: owner.id, version: owner.version + 1, reason: '调离本单位' }),
      acceptLink(null, { token, password: NEW, repeated: NEW }),
    ]);
    const { status } = await prisma.user.findUniqueOrThrow({ where: { id: owner.id } });
    expect([
      ['fulfilled', 'rejected', 'DISABLED'],
      ['rejected', 'fulfilled', 'ACTIVE'],
    ]).toContainEqual([disabled?.status, accepted?.status, status]);
  });
});
