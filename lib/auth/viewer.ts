import type { Viewer } from '@/lib/access/grant';
import { type Day, dayAt, storedDay, toStored } from '@/lib/core/day';
import { asId } from '@/lib/core/ids';
import type { Db, Prisma } from '@/lib/db/database';

/** What a signed session says; everything else about the person is read from the database. */
export type Session = { readonly userId: string; readonly sessionVersion: number };

/** Appointments of deputies that hold on that day in Beijing. */
export const inForce = (today: Day) => ({
  endedAt: null,
  fromDay: { lte: toStored(today) },
  untilDay: { gte: toStored(today) },
});

type WithDeputies = Prisma.UserGetPayload<{ include: { actsFor: { include: { principal: true } } } }>;

/** Whoever has been given another role or unit since, or was disabled, has nothing that a deputy could do. */
function principalsOf({ role, unitId, actsFor }: WithDeputies): Viewer['actsFor'] {
  return actsFor
    .filter(({ principal }) => principal.role === role && principal.unitId === unitId)
    .filter(({ principal }) => principal.status !== 'DISABLED')
    .map(({ principal, untilDay }) => ({
      ...{ id: asId(principal.id), name: principal.name },
      until: storedDay(untilDay),
    }));
}

/**
 * The person of the session as of now, or null when the account was disabled, or its sessions were ended.
 */
export async function resolveViewer(db: Db, session: Session | null, now: Date): Promise<Viewer | null> {
  if (!session) return null;
  const user = await db.user.findUnique({
    where: { id: session.userId },
    include: { actsFor: { where: inForce(dayAt(now)), include: { principal: true } } },
  });
  if (user?.status !== 'ACTIVE' || user.sessionVersion !== session.sessionVersion) return null;
  return {
    id: asId(user.id),
    name: user.name,
    login: user.login,
    role: user.role,
    unitId: user.unitId === null ? null : asId(user.unitId),
    managesRules: user.managesRules,
    mustChangePassword: user.mustChangePassword,
    actsFor: principalsOf(user),
  };
}
