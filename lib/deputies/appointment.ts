import { addDays, type Day, storedDay } from '@/lib/core/day';
import type { Prisma } from '@/lib/db/database';
import type { Appointment } from './types';

/** What a listed appointment needs to have read. */
export const appointmentIncluded = {
  principal: { select: { name: true } },
  deputy: { select: { name: true } },
} as const satisfies Prisma.DeputyInclude;

type Stored = Prisma.DeputyGetPayload<{ include: typeof appointmentIncluded }>;

function standingOf({ endedAt }: Stored, from: Day, until: Day, today: Day): Appointment['standing'] {
  if (endedAt) return 'ended';
  if (until < today) return 'over';
  return from > today ? 'later' : 'now';
}

/** An appointment as lists show it on that day. */
export function appointmentOf(stored: Stored, today: Day): Appointment {
  const [from, until] = [storedDay(stored.fromDay), storedDay(stored.untilDay)];
  return {
    ...{ id: stored.id, from, until, reason: stored.reason, appointedByName: stored.appointedByName },
    principalName: stored.principal.name,
    deputyName: stored.deputy.name,
    standing: standingOf(stored, from, until, today),
  };
}

const LONGEST_DAYS = 366;

/** Why such a period can't be; null where it can. Days in Beijing. */
export function whyNoPeriod(from: Day, until: Day, today: Day): { path: string; message: string } | null {
  if (from < today) return { path: 'from', message: `开始日期不能早于今天（${today}）` };
  if (until > addDays(from, LONGEST_DAYS)) return { path: 'until', message: '代办最多一年，请核对日期' };
  return null;
}

/** `2025-01-01 至 2025-01-31` */
export const periodInWords = (from: Day, until: Day): string => `${from} 至 ${until}`;
