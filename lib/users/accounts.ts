import type { Grant } from '@/lib/access/grant';
import { changesBetween } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { type Db, Prisma } from '@/lib/db/database';
import { usersWithin } from '@/lib/db/scope';
import { proposeLogin } from './login-name';

type Account = Prisma.UserGetPayload<object>;

/** @throws AppError NOT_FOUND for an account out of the grant's reach */
export async function accountWithin(db: Db, grant: Grant, userId: string): Promise<Account> {
  const user = await db.user.findFirst({ where: { AND: [usersWithin(grant), { id: userId }] } });
  if (!user) throw new AppError('NOT_FOUND');
  return user;
}

/** Changes an account that nobody has changed since `version`. @throws AppError CONFLICT otherwise */
export async function changeAccount(
  db: Db,
  user: Pick<Account, 'id'>,
  version: number,
  data: Prisma.UserUpdateManyMutationInput,
): Promise<void> {
  const changed = await db.user.updateMany({
    where: { id: user.id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count !== 1) throw new AppError('CONFLICT', '这个账号刚被修改过，请刷新页面后再操作。');
}

/** What an audit event about an account names. */
export function aboutUser(user: Pick<Account, 'id' | 'name' | 'unitId'>) {
  return { subjectType: 'user' as const, subjectId: user.id, subjectName: user.name, unitId: user.unitId };
}

/**
 * Holds all active administrators for this transaction, so that two of them cannot end each other at once.
 * @throws AppError INVALID_STATE when there is no other than `userId`
 */
export async function assertNotLastAdministrator(db: Db, userId: string): Promise<void> {
  const active = await db.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT "id" FROM "User" WHERE "role" = 'ADMINISTRATOR' AND "status" = 'ACTIVE' ORDER BY "id" FOR UPDATE`,
  );
  if (active.some(({ id }) => id !== userId)) return;
  throw new AppError(
    'INVALID_STATE',
    '这是最后一个可用的系统管理员账号，不能停用。请先创建另一位系统管理员。',
  );
}

/**
 * The wanted login, or for a blank one the name in pinyin.
 * @throws AppError INVALID_INPUT when the wanted one is in use
 */
export async function freeLogin(db: Db, name: string, wanted: string): Promise<string> {
  const users = await db.user.findMany({ select: { login: true } });
  const taken = new Set(users.map((user) => user.login));
  if (wanted === '') return proposeLogin(name, taken);
  if (!taken.has(wanted)) return wanted;
  const message = `登录名 ${wanted} 已被使用，请换一个，例如 ${proposeLogin(wanted, taken)}`;
  throw new AppError('INVALID_INPUT', message, [{ path: 'login', message }]);
}

/** @throws AppError CONFLICT when somebody else took the login between `freeLogin` and now */
export async function createAccount(db: Db, data: Prisma.UserUncheckedCreateInput): Promise<Account> {
  try {
    return await db.user.create({ data });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    throw new AppError('CONFLICT', `登录名 ${data.login} 刚被另一个账号使用，请再试一次。`);
  }
}

/** The right to administer rule sets, given or taken, as a change in words. */
export function rightsChanges(from: boolean, to: boolean) {
  const words = (given: boolean) => ({ managesRules: given ? '是' : '否' });
  return changesBetween({ managesRules: '管理评分规则' }, words(from), words(to));
}
