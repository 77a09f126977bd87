import { hashPassword, randomPassword } from '@/lib/auth/password';
import type { Session } from '@/lib/auth/viewer';
import type { Db } from '@/lib/db/database';
import { acceptLink, createUser, issueLink, setSections } from '@/lib/users/commands';
import type { IssuedLink } from '@/lib/users/types';
import { OWNERS } from './people';
import { ADMINISTRATOR, nameOf, SIGNED_UP_OWNERS, STAFF } from './staff';
import { UNITS } from './units';

/** Somebody who can act: the account, the password set, and a session of it. */
export type SignedUp = {
  readonly userId: string;
  readonly login: string;
  readonly password: string;
  readonly session: Session;
};

async function signedUp(db: Db, userId: string, password: string): Promise<SignedUp> {
  const { login, sessionVersion } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  return { userId, login, password, session: { userId, sessionVersion } };
}

async function accept(db: Db, { userId, token }: IssuedLink): Promise<SignedUp> {
  const password = randomPassword();
  await acceptLink(null, { token, password, repeated: password });
  return signedUp(db, userId, password);
}

/** The first account: no command makes it, since there is nobody yet who could be asked. */
export async function createAdministrator(db: Db): Promise<SignedUp> {
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  const { id } = await db.user.create({
    data: { ...ADMINISTRATOR, role: 'ADMINISTRATOR', status: 'ACTIVE', passwordHash },
  });
  return signedUp(db, id, password);
}

/** Evaluators and leaders of both units and the audit administrator, by name; only those who have accepted their invitation. */
export async function createStaff(db: Db, administrator: SignedUp): Promise<ReadonlyMap<string, SignedUp>> {
  const accepted = new Map<string, SignedUp>();
  for (const { name, role, unit, managesRules = false, signedUp: accepts } of STAFF) {
    const account = {
      name,
      role,
      unitCode: unit ? UNITS[unit].code : '',
      login: '',
      phone: '',
      managesRules,
    };
    const link = await createUser(administrator.session, account);
    if (accepts) accepted.set(name, await accept(db, link));
  }
  return accepted;
}

/** The imported 项目责任人 who have accepted an invitation, by name; the others wait for theirs. */
export async function inviteOwners(db: Db, administrator: SignedUp): Promise<ReadonlyMap<string, SignedUp>> {
  const accepted = new Map<string, SignedUp>();
  for (const name of SIGNED_UP_OWNERS.map(nameOf)) {
    const { id, version } = await db.user.findFirstOrThrow({ where: { name, role: 'OWNER' } });
    const link = await issueLink(administrator.session, { userId: id, version });
    accepted.set(name, await accept(db, link));
  }
  return accepted;
}

/** The 科室 of the 项目责任人, as an administrator pastes them. */
export async function placeOwners(administrator: SignedUp): Promise<void> {
  const lines = Object.values(OWNERS).map(({ name, section }) => `${name}\t${section}`);
  await setSections(administrator.session, { text: lines.join('\n') });
}
