import type { Role } from '@/lib/access/roles';
import { type Day, dayAt } from '@/lib/core/day';
import { currentDatabase } from '@/lib/db/current';
import type { Db, Prisma } from '@/lib/db/database';
import { calendarIncluded, projectDeadline } from '@/lib/stages/calendar';
import { type Deadline, overdueDays, STAGE_LABELS, type Stage } from '@/lib/workflow/stages';
import { dueInWords } from './due-words';
import { type NewMessage, type Recipient, recipientSelect, storeMessages } from './store';
import type { MessageKind } from './types';

/** Days before the last day on which people are reminded. */
const BEFORE = [1, 3, 7] as const;

/** Who is reminded of a stage; an owner of each project, the others of all projects together. */
const REMINDED: Readonly<Record<Stage, Role>> = {
  REPORT: 'OWNER',
  REVIEW: 'EVALUATOR',
  SIGN_OFF: 'LEADER',
  PUBLISH: 'EVALUATOR',
};

type Reminder = {
  readonly kind: MessageKind;
  /** The same for all that is due on the same day, at the same distance */
  readonly key: string;
  readonly dueOn: Day;
  readonly when: string;
};

/** What a deadline says today: nothing, that it comes near, or that it has passed. Each is told once. */
function reminderOf({ stage, status }: Deadline, today: Day): Reminder | null {
  if (status.kind === 'not-yet') return null;
  const { dueOn } = status;
  const told = { dueOn, when: dueInWords(dueOn, today) };
  if (overdueDays(status) > 0) return { kind: 'OVERDUE', key: `OVERDUE ${stage} ${dueOn}`, ...told };
  if (status.kind !== 'open') return null;
  const { leftDays } = status;
  const before = BEFORE.find((days) => leftDays <= days);
  return before === undefined ? null : { kind: 'DUE', key: `DUE ${stage} ${dueOn} ${before}`, ...told };
}

const included = {
  evaluation: { select: { state: true } },
  owner: { select: { ...recipientSelect, status: true } },
  ...calendarIncluded,
} as const satisfies Prisma.ProjectInclude;

type Project = Prisma.ProjectGetPayload<{ include: typeof included }>;
type Due = { readonly project: Project; readonly stage: Stage; readonly reminder: Reminder };

function dueOf(projects: readonly Project[], now: Date): Due[] {
  return projects.flatMap((project) => {
    const deadline = projectDeadline(project, now);
    const reminder = deadline && reminderOf(deadline, dayAt(now));
    return deadline && reminder ? [{ project, stage: deadline.stage, reminder }] : [];
  });
}

function toOwners(due: readonly Due[]): NewMessage[] {
  return due.flatMap(({ project, stage, reminder: { kind, key, dueOn, when } }) => {
    if (REMINDED[stage] !== 'OWNER' || !project.owner || project.owner.status !== 'ACTIVE') return [];
    const text = `“${project.name}”的${STAGE_LABELS[stage]}${when}。`;
    const told = { kind, key: `${key} ${project.id}`, projectId: project.id, dueOn, text };
    return [{ recipient: project.owner, ...told }];
  });
}

/** One message for all projects of a year of which the same is to be told. */
function toOthers(
  due: readonly Due[],
  yearId: string,
  people: readonly (Recipient & { readonly role: Role })[],
): NewMessage[] {
  const others = due.filter(({ stage }) => REMINDED[stage] !== 'OWNER');
  const groups = new Map<string, Due[]>();
  for (const one of others) groups.set(one.reminder.key, [...(groups.get(one.reminder.key) ?? []), one]);
  return [...groups.values()].flatMap((group) => {
    const { stage, reminder } = group[0]!;
    const { kind, dueOn, when } = reminder;
    const text = `${group.length} 个项目的${STAGE_LABELS[stage]}${when}。`;
    const key = `${reminder.key} ${yearId}`;
    return people
      .filter(({ role }) => role === REMINDED[stage])
      .map((recipient) => ({ recipient, kind, key, projectId: null, dueOn, text }));
  });
}

async function remindOf(db: Db, year: { id: string; unitId: string }, now: Date): Promise<number> {
  const where = { yearId: year.id, participates: true };
  const due = dueOf(await db.project.findMany({ where, include: included }), now);
  if (due.length === 0) return 0;
  const people = await db.user.findMany({
    where: { unitId: year.unitId, status: 'ACTIVE', role: { in: ['EVALUATOR', 'LEADER'] } },
    select: { ...recipientSelect, role: true },
  });
  return storeMessages(db, [...toOwners(due), ...toOthers(due, year.id, people)], now);
}

/**
 * Tells people what is due in 7, 3 or 1 days, and what is overdue; each once, however often it runs, also after days on
 * which nothing ran.
 * @returns how many messages were new
 */
export async function remind(now: Date): Promise<number> {
  const { prisma } = await currentDatabase();
  const years = await prisma.year.findMany({
    where: { stages: { some: {} } },
    select: { id: true, unitId: true },
  });
  let messages = 0;
  for (const year of years) messages += await prisma.$transaction((db) => remindOf(db, year, now));
  return messages;
}
