import { ROLE_LABELS } from '@/lib/access/roles';
import { changesBetween } from '@/lib/audit/events';
import { assertMayAttempt, countFailure, forgetFailures } from '@/lib/auth/attempts';
import { hashToken } from '@/lib/auth/one-time-token';
import { hashPassword, verifyPassword } from '@/lib/auth/password';
import { AppError } from '@/lib/core/app-error';
import { unitsWithin, usersWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import {
  aboutUser,
  accountWithin,
  assertNotLastAdministrator,
  changeAccount,
  createAccount,
  freeLogin,
  rightsChanges,
} from './accounts';
import { createLinks, endLinks, openLinks } from './one-time-links';
import { moveProjects, newOwner, projectsToMove } from './reassignment';
import {
  acceptLinkInput,
  changePasswordInput,
  changeUserInput,
  createUserInput,
  disableUserInput,
  enableUserInput,
  inviteOwnersInput,
  issueLinkInput,
  ONLY_EVALUATORS_MANAGE_RULES,
  reassignProjectsInput,
  setSectionsInput,
  signInInput,
} from './schema';
import { changeSections } from './sections';
import type { IssuedLink } from './types';

const WRONG_CREDENTIALS = '登录名或密码不正确，或账号已停用。';

/** Checks login and password; the value is what next-auth signs into the session. */
export const signIn = defineCommand({
  name: 'users.signIn',
  permission: 'public',
  input: signInInput,
  async prepare({ db }, { login, password }) {
    await assertMayAttempt(login);
    const user = await db.user.findUnique({ where: { login } });
    const matches = await verifyPassword(user?.passwordHash ?? null, password);
    if (!user || !matches || user.status !== 'ACTIVE') {
      await countFailure(login);
      throw new AppError('INVALID_INPUT', WRONG_CREDENTIALS);
    }
    await forgetFailures(login);
    return { id: user.id, passwordHash: user.passwordHash };
  },
  async run({ db, now, recordAs }, _input, checked) {
    const user = await db.user.findFirst({ where: { ...checked, status: 'ACTIVE' } });
    if (!user) throw new AppError('INVALID_INPUT', WRONG_CREDENTIALS);
    await db.user.update({ where: { id: user.id }, data: { lastSignInAt: now } });
    recordAs(user, { action: 'account.signedIn', ...aboutUser(user) });
    return { id: user.id, name: user.name, sessionVersion: user.sessionVersion };
  },
});

/** Changes the own password and ends all other sessions; the caller signs in again. */
export const changePassword = defineCommand({
  name: 'users.changePassword',
  permission: 'account:own',
  input: changePasswordInput,
  async prepare({ db, grant }, { current, password }) {
    const { id, login } = grant.viewer;
    await assertMayAttempt(login);
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id } });
    if (!(await verifyPassword(passwordHash, current))) {
      await countFailure(login);
      throw new AppError('INVALID_INPUT', '当前密码不正确', [{ path: 'current', message: '当前密码不正确' }]);
    }
    return { checked: passwordHash, passwordHash: await hashPassword(password) };
  },
  async run({ db, grant, record }, _input, { checked, passwordHash }) {
    const user = await db.user.findUniqueOrThrow({ where: { id: grant.viewer.id } });
    const changed = await db.user.updateMany({
      where: { id: user.id, passwordHash: checked },
      data: { passwordHash, mustChangePassword: false, sessionVersion: { increment: 1 } },
    });
    if (changed.count !== 1) throw new AppError('CONFLICT', '密码刚在另一个窗口改过，请重新登录。');
    record({ action: 'account.passwordChanged', ...aboutUser(user) });
    return { login: user.login };
  },
});

const DEAD_LINK = '链接无效、已使用或已过期，请联系系统管理员重新生成。';

/** Sets the password of the account that a one-time link belongs to; the link is used up. */
export const acceptLink = defineCommand({
  name: 'users.acceptLink',
  permission: 'public',
  input: acceptLinkInput,
  async prepare({ db, now }, { token, password }) {
    const link = await db.oneTimeLink.findFirst({
      where: { tokenHash: hashToken(token), ...openLinks(now) },
    });
    if (!link) throw new AppError('NOT_FOUND', DEAD_LINK);
    return { linkId: link.id, userId: link.userId, passwordHash: await hashPassword(password) };
  },
  async run({ db, now, recordAs }, _input, { linkId, userId, passwordHash }) {
    const used = await db.oneTimeLink.updateMany({
      where: { id: linkId, ...openLinks(now) },
      data: { usedAt: now },
    });
    if (used.count !== 1) throw new AppError('NOT_FOUND', DEAD_LINK);
    const set = await db.user.updateMany({
      where: { id: userId, status: { not: 'DISABLED' } },
      data: {
        passwordHash,
        status: 'ACTIVE',
        mustChangePassword: false,
        sessionVersion: { increment: 1 },
        version: { increment: 1 },
      },
    });
    if (set.count !== 1) throw new AppError('NOT_FOUND', DEAD_LINK);
    const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
    await forgetFailures(user.login);
    recordAs(user, { action: 'account.linkUsed', ...aboutUser(user) });
    return { login: user.login };
  },
});

/** Creates an account and its invitation; the link is in the answer alone. */
export const createUser = defineCommand({
  name: 'users.create',
  permission: 'user:manage',
  input: createUserInput,
  async run(
    { db, grant, now, record },
    { name, role, unitCode, login, phone, section, managesRules },
  ): Promise<IssuedLink> {
    const unit = unitCode
      ? await db.unit.findFirst({ where: { AND: [unitsWithin(grant), { code: unitCode }] } })
      : null;
    if (unitCode && !unit) throw new AppError('NOT_FOUND', '没有这个单位，请先导入它的预算文本。');
    const user = await createAccount(db, {
      name,
      role,
      unitId: unit?.id ?? null,
      phone: phone || null,
      section: section || null,
      managesRules,
      login: await freeLogin(db, name, login),
    });
    const changes = changesBetween(
      { login: '登录名', role: '角色', unit: '单位', section: '科室', managesRules: '管理评分规则' },
      {},
      {
        login: user.login,
        role: ROLE_LABELS[role],
        unit: unit?.name ?? null,
        section: section || null,
        managesRules: managesRules ? '是' : null,
      },
    );
    record(
      { action: 'user.created', ...aboutUser(user), changes },
      { action: 'user.invited', ...aboutUser(user) },
    );
    return (await createLinks(db, [user], 'INVITE', now))[0]!;
  },
});

const PERSONAL_LABELS = { name: '姓名', phone: '联系电话', section: '科室' } as const;

/** Corrects name, telephone number and 科室, and gives or takes the right to administer rule sets. */
export const changeUser = defineCommand({
  name: 'users.change',
  permission: 'user:manage',
  input: changeUserInput,
  async run({ db, grant, record, unchanged }, { userId, version, name, phone, ...rights }) {
    const user = await accountWithin(db, grant, userId);
    const { managesRules = user.managesRules, section = user.section } = rights;
    if (managesRules && user.role !== 'EVALUATOR') {
      throw new AppError('INVALID_INPUT', ONLY_EVALUATORS_MANAGE_RULES);
    }
    const to = { name, phone: phone || null, section: section || null };
    const changes = changesBetween<keyof typeof to>(PERSONAL_LABELS, user, to);
    const given = rightsChanges(user.managesRules, managesRules);
    if (changes.length + given.length === 0) return unchanged();
    await changeAccount(db, user, version, { ...to, managesRules });
    const about = aboutUser({ ...user, name });
    if (changes.length > 0) record({ action: 'user.changed', ...about, changes });
    if (given.length > 0) record({ action: 'user.rightsChanged', ...about, changes: given });
  },
});

/** Sets the 科室 of many accounts, from pasted lines: all of them, or none. */
export const setSections = defineCommand({
  name: 'users.setSections',
  permission: 'user:manage',
  input: setSectionsInput,
  async run({ db, grant, record, unchanged }, { text }) {
    const events = await changeSections(db, grant, text);
    if (events.length === 0) unchanged();
    else record(...events);
    return { changed: events.length };
  },
});

/**
 * A link that sets a new password: an invitation before the first sign-in, a reset afterwards.
 * A reset removes the old password and ends the person's sessions at once.
 */
export const issueLink = defineCommand({
  name: 'users.issueLink',
  permission: 'user:manage',
  input: issueLinkInput,
  async run({ db, grant, now, record }, { userId, version }): Promise<IssuedLink> {
    const user = await accountWithin(db, grant, userId);
    if (user.status === 'DISABLED') {
      throw new AppError('INVALID_STATE', '账号已停用，不能生成链接。请先启用账号。');
    }
    if (user.id === grant.viewer.id) {
      throw new AppError('INVALID_STATE', '不能重置自己的密码，请用右上角菜单中的“修改密码”。');
    }
    const purpose = user.status === 'INVITED' ? 'INVITE' : 'RESET';
    const removal = { passwordHash: null, sessionVersion: { increment: 1 } };
    await changeAccount(db, user, version, purpose === 'RESET' ? removal : {});
    record({ action: purpose === 'RESET' ? 'user.reset' : 'user.invited', ...aboutUser(user) });
    return (await createLinks(db, [user], purpose, now))[0]!;
  },
});

/** Invitations for all responsible persons of a unit who have not set a password yet. */
export const inviteOwners = defineCommand({
  name: 'users.inviteOwners',
  permission: 'user:manage',
  input: inviteOwnersInput,
  async run({ db, grant, now, record }, { unitCode, replaceOpen }): Promise<IssuedLink[]> {
    const owners = await db.user.findMany({
      where: {
        AND: [usersWithin(grant), { unit: { AND: [unitsWithin(grant), { code: unitCode }] } }],
        role: 'OWNER',
        status: 'INVITED',
        ...(replaceOpen ? {} : { links: { none: openLinks(now) } }),
      },
      orderBy: { login: 'asc' },
    });
    if (owners.length === 0) throw new AppError('INVALID_STATE', '这个单位没有待邀请的项目责任人。');
    await db.user.updateMany({
      where: { id: { in: owners.map((owner) => owner.id) } },
      data: { version: { increment: 1 } },
    });
    record(...owners.map((owner) => ({ action: 'user.invited' as const, ...aboutUser(owner) })));
    return createLinks(db, owners, 'INVITE', now);
  },
});

/** Ends an account: sessions and links end at once; what the person did stays. */
export const disableUser = defineCommand({
  name: 'users.disable',
  permission: 'user:manage',
  input: disableUserInput,
  async run({ db, grant, now, record }, { userId, version, reason }) {
    const user = await accountWithin(db, grant, userId);
    if (user.status === 'DISABLED') throw new AppError('INVALID_STATE', '账号已经停用。');
    if (user.id === grant.viewer.id) {
      throw new AppError('INVALID_STATE', '不能停用自己的账号，请由另一位系统管理员操作。');
    }
    if (user.role === 'ADMINISTRATOR') await assertNotLastAdministrator(db, user.id);
    await changeAccount(db, user, version, { status: 'DISABLED', sessionVersion: { increment: 1 } });
    await endLinks(db, [user.id], now);
    record({ action: 'user.disabled', ...aboutUser(user), reason });
  },
});

/** Opens a disabled account again, with the password it had; without one it has to be invited again. */
export const enableUser = defineCommand({
  name: 'users.enable',
  permission: 'user:manage',
  input: enableUserInput,
  async run({ db, grant, record }, { userId, version }) {
    const user = await accountWithin(db, grant, userId);
    if (user.status !== 'DISABLED') throw new AppError('INVALID_STATE', '账号没有停用，无需启用。');
    await changeAccount(db, user, version, { status: user.passwordHash ? 'ACTIVE' : 'INVITED' });
    record({ action: 'user.enabled', ...aboutUser(user) });
  },
});

/** Hands projects to another responsible person of the same unit. */
export const reassignProjects = defineCommand({
  name: 'users.reassignProjects',
  permission: 'user:manage',
  input: reassignProjectsInput,
  async run({ db, grant, record }, { ownerId, projects, reason }) {
    const owner = await newOwner(db, grant, ownerId);
    const toMove = await projectsToMove(db, grant, owner, projects);
    const events = await moveProjects(db, owner, toMove, reason);
    record(...events);
    return { moved: events.length };
  },
});
