import { getServerSession } from 'next-auth';
import { authOptions } from './options';
import type { Session } from './viewer';

/** The signed session of the request being served, unchecked; null without one. */
export async function readSession(): Promise<Session | null> {
  const session = await getServerSession(authOptions());
  if (!session?.userId || session.sessionVersion === undefined) return null;
  return { userId: session.userId, sessionVersion: session.sessionVersion };
}
