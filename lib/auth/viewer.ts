import type { Viewer } from '@/lib/access/grant';
import { asId } from '@/lib/core/ids';
import type { Db } from '@/lib/db/database';

/** What a signed session says; everything else about the person is read from the database. */
export type Session = { readonly userId: string; readonly sessionVersion: number };

/**
 * The person of the session as of now, or null when the account was disabled, or its sessions were ended.
 */
export async function resolveViewer(db: Db, session: Session | null): Promise<Viewer | null> {
  if (!session) return null;
  const user = await db.user.findUnique({ where: { id: session.userId } });
  if (user?.status !== 'ACTIVE' || user.sessionVersion !== session.sessionVersion) return null;
  return {
    id: asId(user.id),
    name: user.name,
    login: user.login,
    role: user.role,
    unitId: user.unitId === null ? null : asId(user.unitId),
    managesRules: user.managesRules,
    mustChangePassword: user.mustChangePassword,
  };
}
