import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/database';
import { proposeLogin } from '@/lib/users/login-name';
import type { DocumentPerson } from './document-parts';

/** The 项目责任人 of one unit. */
export type UnitPersons = {
  readonly unitId: string;
  readonly unitCode: string;
  readonly persons: readonly DocumentPerson[];
};

export type OwnerAccount = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly unitId: string;
};

/** The key of an owner: unit and name. */
export function ownerKey(unitCode: string, name: string): string {
  return `${unitCode} ${name}`;
}

const PREFERENCE = ['ACTIVE', 'INVITED', 'DISABLED'] as const;

/**
 * The owners' accounts of these units. Where two share a name in one unit, the one that an import links
 * comes first: one in use before one only invited, a disabled one last, the oldest of each.
 */
export async function ownersOfUnits(db: Db, unitCodes: readonly string[]) {
  const users = await db.user.findMany({
    where: { role: 'OWNER', unit: { code: { in: [...unitCodes] } } },
    select: { id: true, name: true, status: true, unit: { select: { code: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return users
    .map(({ id, name, status, unit }) => ({ id, name, status, unitCode: unit?.code ?? '' }))
    .sort((a, b) => PREFERENCE.indexOf(a.status) - PREFERENCE.indexOf(b.status));
}

/**
 * An owner's account for each person: the one of that name in the unit, else a new one that an administrator
 * has to invite.
 * @returns all ids by unit and name, and what was created
 */
export async function ensureOwners(
  db: Db,
  units: readonly UnitPersons[],
  now: Date,
): Promise<{ readonly ids: ReadonlyMap<string, string>; readonly created: readonly OwnerAccount[] }> {
  const existing = await ownersOfUnits(
    db,
    units.map(({ unitCode }) => unitCode),
  );
  const ids = new Map(existing.toReversed().map((owner) => [ownerKey(owner.unitCode, owner.name), owner.id]));
  const taken = new Set((await db.user.findMany({ select: { login: true } })).map(({ login }) => login));
  const created: (OwnerAccount & { phone: string | null })[] = [];
  for (const { unitId, unitCode, persons } of units) {
    for (const { name, phone } of persons) {
      if (ids.has(ownerKey(unitCode, name))) continue;
      const account = { id: randomUUID(), login: proposeLogin(name, taken), name, unitId, phone };
      taken.add(account.login);
      ids.set(ownerKey(unitCode, name), account.id);
      created.push(account);
    }
  }
  await db.user.createMany({
    data: created.map((account) => ({ ...account, role: 'OWNER', status: 'INVITED', createdAt: now })),
  });
  return { ids, created };
}
