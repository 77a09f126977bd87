import { AppError, type ErrorCode } from '@/lib/core/app-error';
import { systemClock } from '@/lib/core/clock';
import { currentDatabase } from '@/lib/db/current';
import type { Db } from '@/lib/db/database';
import { log } from '@/lib/env/log';
import { recipientSelect, storeMessages } from '@/lib/messages/store';
import type { MessageKind } from '@/lib/messages/types';
import { type Begun, held } from './begun';
import { EXPIRY_IN_WORDS } from './expiry';
import { MOST_AT_ONCE } from './types';

/** Thrown where a request was cancelled, or begun anew elsewhere: nothing is to be said of it. */
export class Stopped extends Error {}

/** How often a request is begun. */
export const MOST_ATTEMPTS = 3;
const GAVE_UP = `生成时出错，已试 ${MOST_ATTEMPTS} 次。请重新下载；仍不行的，请联系系统管理员。`;
const NO_RIGHTS = '您的账号已停用，或不再有下载这些自评表的权限。';

/** Refusals that say to a job what they say to a person in front of the screen. */
const OF_RIGHTS: readonly ErrorCode[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'PASSWORD_CHANGE_REQUIRED'];

async function tell(
  db: Db,
  { id, userId, total }: Begun,
  kind: MessageKind,
  text: string,
  now: Date,
): Promise<void> {
  if (total <= MOST_AT_ONCE) return;
  const recipient = await db.user.findUniqueOrThrow({ where: { id: userId }, select: recipientSelect });
  await storeMessages(db, [{ recipient, kind, key: `${kind} ${id}`, projectId: null, text }], now);
}

/** Tells the person who asked for many forms that they are there. */
export function tellReady(db: Db, begun: Begun, now: Date): Promise<void> {
  const text = `“${begun.fileName}”已生成，请在 ${EXPIRY_IN_WORDS}内到“下载任务”下载。`;
  return tell(db, begun, 'DOWNLOAD_READY', text, now);
}

async function fail(db: Db, begun: Begun, reason: string, now: Date): Promise<void> {
  const { id, attempts, fileName } = begun;
  const { count } = await db.download.updateMany({
    where: { id, attempts, state: { in: ['WAITING', 'DRAWING'] } },
    data: { state: 'FAILED', finishedAt: now, reason },
  });
  if (count === 1) await tell(db, begun, 'DOWNLOAD_FAILED', `“${fileName}”未能生成：${reason}`, now);
}

/** Says of a request that it was tried often enough. */
export function giveUp(db: Db, begun: Begun, now: Date): Promise<void> {
  return fail(db, begun, GAVE_UP, now);
}

/** Puts a request back that failed for no reason of its own, a few times; else says why it failed. */
export async function settleFailed(begun: Begun, error: unknown): Promise<void> {
  if (error instanceof Stopped) return;
  const refused = error instanceof AppError;
  if (!refused) log.error({ err: error, download: begun.id }, 'a download was not made');
  const now = systemClock.now();
  const { prisma } = await currentDatabase();
  if (!refused && begun.attempts < MOST_ATTEMPTS) {
    await prisma.download.updateMany({ where: held(begun), data: { state: 'WAITING', aliveAt: now } });
    return;
  }
  if (!refused) return giveUp(prisma, begun, now);
  const reason = OF_RIGHTS.includes(error.code) ? NO_RIGHTS : error.message;
  await prisma.$transaction((db) => fail(db, begun, reason, now));
}
