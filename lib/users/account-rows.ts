import { containing } from '@/lib/db/containing';
import type { Prisma } from '@/lib/db/database';
import { accountState } from './account-state';
import { openLinks } from './one-time-links';
import type { AccountListInput, AccountState } from './schema';
import type { AccountRow } from './types';

/** What an account row needs; the password hash is read only to say whether there is one. */
export function accountSelect(now: Date) {
  return {
    id: true,
    login: true,
    name: true,
    role: true,
    status: true,
    managesRules: true,
    section: true,
    passwordHash: true,
    lastSignInAt: true,
    unit: { select: { name: true, code: true } },
    links: { where: openLinks(now), select: { expiresAt: true }, orderBy: { expiresAt: 'desc' }, take: 1 },
    _count: { select: { projects: true } },
  } satisfies Prisma.UserSelect;
}

type AccountRecord = Prisma.UserGetPayload<{ select: ReturnType<typeof accountSelect> }>;

export function accountRow(user: AccountRecord): AccountRow {
  const link = user.links[0];
  return {
    id: user.id,
    login: user.login,
    name: user.name,
    role: user.role,
    unitName: user.unit?.name ?? null,
    section: user.section,
    state: accountState({
      status: user.status,
      hasPassword: user.passwordHash !== null,
      hasOpenLink: link !== undefined,
    }),
    managesRules: user.managesRules,
    projectCount: user._count.projects,
    lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
    linkUntil: link?.expiresAt.toISOString() ?? null,
  };
}

/** The accounts in a state; the same as `accountState` says of each. */
export function inState(state: AccountState, now: Date): Prisma.UserWhereInput {
  switch (state) {
    case 'NOT_INVITED':
      return { status: 'INVITED', links: { none: openLinks(now) } };
    case 'INVITED':
      return { status: 'INVITED', links: { some: openLinks(now) } };
    case 'ACTIVE':
      return { status: 'ACTIVE', passwordHash: { not: null } };
    case 'RESET':
      return { status: 'ACTIVE', passwordHash: null };
    case 'DISABLED':
      return { status: 'DISABLED' };
  }
}

/** The list's filters as conditions. */
export function accountFilters(input: AccountListInput, now: Date): Prisma.UserWhereInput[] {
  const contains = containing(input.q);
  return [
    input.q
      ? { OR: [{ name: contains }, { login: contains }, { phone: contains }, { section: contains }] }
      : {},
    input.unit ? { unit: { code: input.unit } } : {},
    input.role ? { role: input.role } : {},
    input.state ? inState(input.state, now) : {},
  ];
}
