import { newToken } from '@/lib/auth/one-time-token';
import type { Db, Prisma } from '@/lib/db/database';
import type { IssuedLink } from './types';

const VALID_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

type LinkOwner = { readonly id: string; readonly name: string; readonly login: string };

/** Links that still set a password at the moment `now`. */
export function openLinks(now: Date): Prisma.OneTimeLinkWhereInput {
  return { usedAt: null, expiresAt: { gt: now } };
}

/** Ends the open links of these accounts. */
export async function endLinks(db: Db, userIds: readonly string[], now: Date): Promise<void> {
  await db.oneTimeLink.updateMany({
    where: { userId: { in: [...userIds] }, ...openLinks(now) },
    data: { expiresAt: now },
  });
}

/**
 * A fresh link per account, valid for 7 days; earlier open ones end. Only the hashes are stored:
 * the tokens exist in the answer alone.
 */
export async function createLinks(
  db: Db,
  people: readonly LinkOwner[],
  purpose: IssuedLink['purpose'],
  now: Date,
): Promise<IssuedLink[]> {
  const ids = people.map((person) => person.id);
  await endLinks(db, ids, now);
  const expiresAt = new Date(now.getTime() + VALID_DAYS * DAY);
  const made = people.map((person) => ({ person, ...newToken() }));
  await db.oneTimeLink.createMany({
    data: made.map(({ person, tokenHash }) => ({ userId: person.id, purpose, tokenHash, expiresAt })),
  });
  return made.map(({ person: { id, name, login }, token }) => ({
    userId: id,
    name,
    login,
    purpose,
    token,
    expiresAt: expiresAt.toISOString(),
  }));
}
