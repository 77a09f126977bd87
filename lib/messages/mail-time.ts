import type { MailChoice } from './types';

/** 08:30 in Beijing, before the day's work; China has had one time zone without summer time since 1992. */
const DIGEST_MINUTE = 8 * 60 + 30;
const BEIJING_MS = 8 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The next digest that is sent after `now`. */
export function nextDigest(now: Date): Date {
  const minutes = (now.getTime() + BEIJING_MS) / MINUTE_MS;
  const today = Math.floor(minutes / DAY_MINUTES) * DAY_MINUTES + DIGEST_MINUTE;
  const next = minutes < today ? today : today + DAY_MINUTES;
  return new Date(next * MINUTE_MS - BEIJING_MS);
}

/**
 * When a message goes out by mail.
 * @returns null where the person has no address or wants no mail
 * @example mailDue({ email: 'a@b.cn', mailChoice: 'DIGEST' }, 2024-06-01 09:00) // 2024-06-02 08:30
 */
export function mailDue(
  { email, mailChoice }: { readonly email: string | null; readonly mailChoice: MailChoice },
  now: Date,
): Date | null {
  if (email === null || mailChoice === 'NONE') return null;
  return mailChoice === 'AT_ONCE' ? now : nextDigest(now);
}
