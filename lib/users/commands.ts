import { assertMayAttempt, countFailure, forgetFailures } from '@/lib/auth/attempts';
import { hashToken } from '@/lib/auth/one-time-token';
import { hashPassword, verifyPassword } from '@/lib/auth/password';
import { AppError } from '@/lib/core/app-error';
import { defineCommand } from '@/lib/operation/define';
import { acceptLinkInput, changePasswordInput, signInInput } from './schema';

const WRONG_CREDENTIALS = '登录名或密码不正确，或账号已停用。';

/** Checks login and password; the value is what next-auth signs into the session. */
export const signIn = defineCommand({
  name: 'users.signIn',
  permission: 'public',
  input: signInInput,
  async run({ db, now, recordAs }, { login, password }) {
    await assertMayAttempt(login);
    const user = await db.user.findUnique({ where: { login } });
    const matches = await verifyPassword(user?.passwordHash ?? null, password);
    if (!user || !matches || user.status !== 'ACTIVE') {
      await countFailure(login);
      throw new AppError('INVALID_INPUT', WRONG_CREDENTIALS);
    }
    await forgetFailures(login);
    await db.user.update({ where: { id: user.id }, data: { lastSignInAt: now } });
    await recordAs(user, {
      action: 'account.signedIn',
      subjectType: 'user',
      subjectId: user.id,
      subjectName: user.name,
      unitId: user.unitId,
    });
    return { id: user.id, name: user.name, sessionVersion: user.sessionVersion };
  },
});

/** Changes the own password and ends all other sessions; the caller signs in again. */
export const changePassword = defineCommand({
  name: 'users.changePassword',
  permission: 'account:own',
  input: changePasswordInput,
  async run({ db, grant, record }, { current, password }) {
    const user = await db.user.findUniqueOrThrow({ where: { id: grant.viewer.id } });
    if (!(await verifyPassword(user.passwordHash, current))) {
      throw new AppError('INVALID_INPUT', '当前密码不正确', [{ path: 'current', message: '当前密码不正确' }]);
    }
    await db.user.update({
      where: { id: user.id },
      data: {
        passwordHash: await hashPassword(password),
        mustChangePassword: false,
        sessionVersion: { increment: 1 },
      },
    });
    await record({
      action: 'account.passwordChanged',
      subjectType: 'user',
      subjectId: user.id,
      subjectName: user.name,
      unitId: user.unitId,
    });
    return { login: user.login };
  },
});

/** Sets the password of the account that a one-time link belongs to; the link is used up. */
export const acceptLink = defineCommand({
  name: 'users.acceptLink',
  permission: 'public',
  input: acceptLinkInput,
  async run({ db, now, recordAs }, { token, password }) {
    const link = await db.oneTimeLink.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { user: true },
    });
    if (!link || link.user.status === 'DISABLED')
      throw new AppError('NOT_FOUND', '链接无效，请联系系统管理员重新生成。');
    const used = await db.oneTimeLink.updateMany({
      where: { id: link.id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (used.count !== 1)
      throw new AppError('INVALID_STATE', '链接已使用或已过期，请联系系统管理员重新生成。');
    await db.user.update({
      where: { id: link.userId },
      data: {
        passwordHash: await hashPassword(password),
        status: 'ACTIVE',
        mustChangePassword: false,
        sessionVersion: { increment: 1 },
      },
    });
    await recordAs(link.user, {
      action: 'account.linkUsed',
      subjectType: 'user',
      subjectId: link.userId,
      subjectName: link.user.name,
      unitId: link.user.unitId,
    });
    return { login: link.user.login };
  },
});
