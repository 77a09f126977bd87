import type { AuditEntry, EventAction } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { type Day, dayAt, storedDay, toStored } from '@/lib/core/day';
import type { Db, Prisma } from '@/lib/db/database';
import { lockUser } from '@/lib/db/locks';
import { usersWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import { appointmentIncluded, periodInWords, whyNoPeriod } from './appointment';
import { appointInput, endInput } from './schema';

type Person = Prisma.UserGetPayload<object>;

function refuse(path: string, message: string): never {
  throw new AppError('INVALID_INPUT', message, [{ path, message }]);
}

/** @throws AppError INVALID_INPUT where the person can't act for the other */
async function deputyFor(db: Db, principal: Person, deputyId: string): Promise<Person> {
  const { role, unitId } = principal;
  if (role !== 'OWNER' && role !== 'EVALUATOR')
    refuse('principalId', '只有项目责任人和评价人员可以指定代办人');
  const deputy = await db.user.findFirst({ where: { id: deputyId, role, unitId, status: 'ACTIVE' } });
  if (!deputy) refuse('deputyId', '代办人须是本单位同一角色、账号在用的人员，请重新选择');
  if (deputy.id === principal.id) refuse('deputyId', '代办人不能是本人');
  return deputy;
}

async function refuseOverlap(db: Db, principal: Person, from: Day, until: Day): Promise<void> {
  const other = await db.deputy.findFirst({
    where: {
      ...{ principalId: principal.id, endedAt: null },
      ...{ fromDay: { lte: toStored(until) }, untilDay: { gte: toStored(from) } },
    },
    include: appointmentIncluded,
  });
  if (!other) return;
  const period = periodInWords(storedDay(other.fromDay), storedDay(other.untilDay));
  refuse(
    'from',
    `${period} 已由 ${other.deputy.name} 代 ${principal.name} 办理；请另选日期，或先提前结束那一次`,
  );
}

function eventOf(
  action: EventAction,
  principal: Person,
  about: { readonly deputy: string; readonly period: string },
  reason: string | null,
): AuditEntry {
  const ended = action === 'deputy.ended';
  const change = (field: string, value: string) =>
    ended ? { field, from: value, to: null } : { field, from: null, to: value };
  return {
    action,
    subjectType: 'user',
    subjectId: principal.id,
    subjectName: principal.name,
    unitId: principal.unitId,
    reason,
    changes: [change('代办人', about.deputy), change('代办期间', about.period)],
  };
}

/** Names who acts for an absent person in a period: all that the person may do, in the deputy's own name. */
export const appointDeputy = defineCommand({
  name: 'deputies.appoint',
  permission: 'deputy:appoint',
  input: appointInput,
  async run(
    { db, grant, now, record },
    { principalId, deputyId, from, until, reason },
  ): Promise<{ id: string }> {
    const within = { AND: [usersWithin(grant), { id: principalId }] };
    if ((await db.user.count({ where: within })) === 0) throw new AppError('NOT_FOUND');
    await lockUser(db, principalId);
    const principal = await db.user.findUniqueOrThrow({ where: { id: principalId } });
    const deputy = await deputyFor(db, principal, deputyId);
    const problem = whyNoPeriod(from, until, dayAt(now));
    if (problem) refuse(problem.path, problem.message);
    await refuseOverlap(db, principal, from, until);
    const { id } = await db.deputy.create({
      data: {
        ...{ principalId, deputyId, reason, appointedAt: now, appointedByName: grant.viewer.name },
        ...{ fromDay: toStored(from), untilDay: toStored(until) },
      },
    });
    const about = { deputy: deputy.name, period: periodInWords(from, until) };
    record(eventOf('deputy.appointed', principal, about, reason));
    return { id };
  },
});

/** Ends an appointment before its time, from now on. */
export const endDeputy = defineCommand({
  name: 'deputies.end',
  permission: 'deputy:appoint',
  input: endInput,
  async run({ db, grant, now, record, unchanged }, { appointmentId }): Promise<void> {
    const where = { id: appointmentId, principal: usersWithin(grant) };
    const found = await db.deputy.findFirst({ where, select: { principalId: true } });
    if (!found) throw new AppError('NOT_FOUND');
    await lockUser(db, found.principalId);
    const appointment = await db.deputy.findUniqueOrThrow({
      where: { id: appointmentId },
      include: { principal: true, deputy: true },
    });
    if (appointment.endedAt !== null) return unchanged();
    await db.deputy.update({
      where: { id: appointmentId },
      data: { endedAt: now, endedByName: grant.viewer.name },
    });
    const { principal, deputy, fromDay, untilDay } = appointment;
    const about = { deputy: deputy.name, period: periodInWords(storedDay(fromDay), storedDay(untilDay)) };
    record(eventOf('deputy.ended', principal, about, null));
  },
});
