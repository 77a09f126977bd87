import { inForce } from '@/lib/auth/viewer';
import { type Day, dayAt, toStored } from '@/lib/core/day';
import type { Db } from '@/lib/db/database';
import { readEnv } from '@/lib/env/env';
import { mailDue } from './mail-time';
import type { MailChoice, MessageKind } from './types';

export type Recipient = {
  readonly id: string;
  readonly email: string | null;
  readonly mailChoice: MailChoice;
};

export const recipientSelect = { id: true, email: true, mailChoice: true } as const;

export type NewMessage = {
  readonly recipient: Recipient;
  readonly kind: MessageKind;
  /** The same again is told to nobody twice */
  readonly key: string;
  /** null where it is about several */
  readonly projectId: string | null;
  /** The last day that the text tells of, where it does */
  readonly dueOn?: Day;
  readonly text: string;
};

/** What a person is told is told to who acts for them that day, too. */
async function withDeputies(db: Db, messages: readonly NewMessage[], now: Date): Promise<NewMessage[]> {
  const principals = [...new Set(messages.map(({ recipient }) => recipient.id))];
  const appointed = await db.deputy.findMany({
    where: { principalId: { in: principals }, ...inForce(dayAt(now)), deputy: { status: 'ACTIVE' } },
    select: { principalId: true, deputy: { select: recipientSelect } },
  });
  const theirs = messages.flatMap((message) =>
    appointed
      .filter(({ principalId }) => principalId === message.recipient.id)
      .map(({ deputy }) => ({ ...message, recipient: deputy })),
  );
  return [...messages, ...theirs];
}

/**
 * Stores messages in the caller's transaction, so that they are there if and only if what they tell of is.
 * @returns how many were new
 */
export async function storeMessages(db: Db, messages: readonly NewMessage[], now: Date): Promise<number> {
  if (messages.length === 0) return 0;
  const byMail = readEnv().smtp !== null;
  const { count } = await db.message.createMany({
    data: (await withDeputies(db, messages, now)).map(({ recipient, kind, key, projectId, dueOn, text }) => ({
      ...{ userId: recipient.id, kind, key, projectId, text, createdAt: now },
      dueOn: dueOn ? toStored(dueOn) : null,
      mailDue: byMail ? mailDue(recipient, now) : null,
    })),
    skipDuplicates: true,
  });
  return count;
}
