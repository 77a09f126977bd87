import { AppError } from '@/lib/core/app-error';
import { dayAt } from '@/lib/core/day';
import { byPinyin } from '@/lib/core/pinyin-order';
import { usersWithin } from '@/lib/db/scope';
import { defineQuery } from '@/lib/operation/define';
import { appointmentIncluded, appointmentOf } from './appointment';
import { deputiesInput } from './schema';
import type { Deputies } from './types';

const SHOWN = 50;

/** Who acts, acted and will act for a person, and for whom the person does. */
export const deputiesOf = defineQuery({
  name: 'deputies.ofAccount',
  permission: 'deputy:appoint',
  input: deputiesInput,
  async run({ db, grant, now }, { userId }): Promise<Deputies> {
    const person = await db.user.findFirst({ where: { AND: [usersWithin(grant), { id: userId }] } });
    if (!person) throw new AppError('NOT_FOUND');
    const { role, unitId } = person;
    const hasDeputies = role === 'OWNER' || role === 'EVALUATOR';
    const list = { include: appointmentIncluded, orderBy: { fromDay: 'desc' }, take: SHOWN } as const;
    const [appointments, actsFor, candidates] = await Promise.all([
      db.deputy.findMany({ where: { principalId: userId }, ...list }),
      db.deputy.findMany({ where: { deputyId: userId }, ...list }),
      db.user.findMany({
        where: { role, unitId, status: 'ACTIVE', id: { not: userId } },
        select: { id: true, name: true },
      }),
    ]);
    const today = dayAt(now);
    return {
      ...{ userId, name: person.name, today },
      appointments: appointments.map((stored) => appointmentOf(stored, today)),
      actsFor: actsFor.map((stored) => appointmentOf(stored, today)),
      candidates: hasDeputies ? candidates.sort((a, b) => byPinyin(a.name, b.name)) : [],
    };
  },
});
