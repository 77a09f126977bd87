import nodemailer, { type Transporter } from 'nodemailer';
import { currentDatabase } from '@/lib/db/current';
import type { Db } from '@/lib/db/database';
import { readEnv, type SmtpSettings } from '@/lib/env/env';
import { log } from '@/lib/env/log';

const MINUTE_MS = 60_000;
/** After so many minutes a letter under way counts as lost with the process that had it. */
const LOST_AFTER = 15;
/** Minutes until the next attempt: about a day in all. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720] as const;
const AT_ONCE = 50;
const TIMEOUT_MS = 30_000;

type Letter = {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly attempts: number;
  readonly nextAttemptAt: Date;
};

const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);

/** Takes the letter for this process; false where another was quicker. */
async function take(db: Db, { id, nextAttemptAt }: Letter, now: Date): Promise<boolean> {
  const { count } = await db.mail.updateMany({
    where: { id, state: 'WAITING', nextAttemptAt },
    data: { attempts: { increment: 1 }, nextAttemptAt: later(now, LOST_AFTER) },
  });
  return count === 1;
}

/** A server that says 5xx will say it again; everything else may pass. */
function isFinal(error: unknown): boolean {
  const code = (error as { responseCode?: number }).responseCode ?? 0;
  return code >= 500 && code < 600;
}

async function noteFailure(db: Db, { id, attempts }: Letter, error: unknown, now: Date): Promise<void> {
  const pause = isFinal(error) ? undefined : PAUSES[attempts];
  const text = error instanceof Error ? error.message.slice(0, 500) : String(error);
  log.warn({ err: error, mail: id }, 'mail was not handed over');
  await db.mail.update({
    where: { id },
    data: pause
      ? { error: text, nextAttemptAt: later(now, pause) }
      : { error: text, state: 'FAILED', nextAttemptAt: now },
  });
}

/**
 * Hands over one letter. Its Message-ID stays the same in every attempt: where the server took the letter and its answer
 * was lost, the repetition is known as one by the programs behind it.
 */
async function deliver(db: Db, transport: Transporter, from: string, letter: Letter, now: Date) {
  const domain = from.replace(/^.*@/, '').replace(/>.*$/, '');
  try {
    await transport.sendMail({
      ...{ from, to: letter.address, subject: letter.subject, text: letter.text },
      messageId: `<${letter.id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    await noteFailure(db, letter, error, now);
    return 0;
  }
  await db.mail.update({ where: { id: letter.id }, data: { state: 'SENT', sentAt: now, error: null } });
  return 1;
}

function transportOf({ url }: SmtpSettings): Transporter {
  return nodemailer.createTransport({
    url,
    ...{ connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
  });
}

/**
 * Hands the letters that are due over to the SMTP server, one after the other.
 * @returns how many it took; 0 without a server
 */
export async function sendMails(now: Date): Promise<number> {
  const { smtp } = readEnv();
  if (!smtp) return 0;
  const { prisma } = await currentDatabase();
  const letters = await prisma.mail.findMany({
    where: { state: 'WAITING', nextAttemptAt: { lte: now } },
    orderBy: [{ nextAttemptAt: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
  });
  if (letters.length === 0) return 0;
  const transport = transportOf(smtp);
  let sent = 0;
  try {
    for (const letter of letters) {
      if (await take(prisma, letter, now)) sent += await deliver(prisma, transport, smtp.from, letter, now);
    }
  } finally {
    transport.close();
  }
  return sent;
}
