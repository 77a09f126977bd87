import { dayAt, storedDay } from '@/lib/core/day';
import { currentDatabase } from '@/lib/db/current';
import type { Db, Prisma } from '@/lib/db/database';
import { readEnv } from '@/lib/env/env';
import { retold } from '@/lib/messages/due-words';
import { type LetterItem, letterOf } from './letter';

type Message = Prisma.MessageGetPayload<object>;

/** People with something to be told by mail by now. */
async function addressees(db: Db, now: Date): Promise<string[]> {
  const due = await db.message.findMany({
    where: { mailDue: { lte: now } },
    distinct: ['userId'],
    select: { userId: true },
  });
  return due.map(({ userId }) => userId);
}

/** What is told today: a reminder in the words of this day, and once where two have come to say the same. */
function toldToday(messages: readonly Message[], now: Date): LetterItem[] {
  const items = messages.map(({ id, text, dueOn, createdAt, projectId }) => {
    if (dueOn === null) return [id, { text, createdAt, projectId }] as const;
    const words = retold(text, storedDay(dueOn), dayAt(createdAt), dayAt(now));
    return [`${projectId} ${words}`, { text: words, createdAt, projectId }] as const;
  });
  return [...new Map(items).values()];
}

/**
 * Writes one letter of all that a person is to be told by now. What has been read in the product meanwhile is left out,
 * and so is everything of a person who no longer wants mail.
 */
async function composeFor(db: Db, userId: string, now: Date): Promise<number> {
  // Whoever composes for the same person waits here, and then finds nothing left.
  await db.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const due = { userId, mailDue: { lte: now } };
  const messages = await db.message.findMany({
    where: { ...due, readAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const isWanted = user.email !== null && user.mailChoice !== 'NONE' && user.status === 'ACTIVE';
  if (!isWanted || messages.length === 0) {
    await db.message.updateMany({ where: due, data: { mailDue: null } });
    return 0;
  }
  const { subject, text } = letterOf(user.name, toldToday(messages, now), readEnv().appUrl);
  const mail = await db.mail.create({
    data: { userId, address: user.email!, subject, text, createdAt: now, nextAttemptAt: now },
  });
  const written = { id: { in: messages.map(({ id }) => id) } };
  await db.message.updateMany({ where: written, data: { mailDue: null, mailId: mail.id } });
  return 1;
}

/**
 * Moves what is due from the messages to the outbox, one letter a person.
 * @returns how many letters were written
 */
export async function composeMails(now: Date): Promise<number> {
  const { prisma } = await currentDatabase();
  let letters = 0;
  for (const userId of await addressees(prisma, now)) {
    letters += await prisma.$transaction((db) => composeFor(db, userId, now));
  }
  return letters;
}
