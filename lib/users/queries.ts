import { z } from 'zod';
import type { EventAction } from '@/lib/audit/events';
import { hashToken } from '@/lib/auth/one-time-token';
import { AppError } from '@/lib/core/app-error';
import type { Prisma } from '@/lib/db/database';
import { projectsWithin, unitsWithin, usersWithin } from '@/lib/db/scope';
import { defineQuery } from '@/lib/operation/define';
import { unitOf } from '@/lib/units/unit-of';
import { chooseYear } from '@/lib/years/choose-year';
import { accountFilters, accountRow, accountSelect, inState } from './account-rows';
import { assignedOwner, assignmentFilters, assignmentRow, assignmentSelect } from './assignment-rows';
import { openLinks } from './one-time-links';
import { accountInput, accountListInput, assignmentListInput, linkInput } from './schema';
import type {
  AccountDetails,
  AccountEvent,
  AccountList,
  AccountProject,
  AdministratorTasks,
  AssignmentList,
} from './types';
import { unitTasks } from './unit-tasks';

const PAGE_SIZE = 50;

/** The signed-in person with the unit's name, for the frame. */
export const currentAccount = defineQuery({
  name: 'users.currentAccount',
  permission: 'account:own',
  input: z.object({}),
  async run({ db, grant }) {
    const { viewer } = grant;
    const unit = viewer.unitId ? await unitOf(db, viewer.unitId) : null;
    return { ...viewer, unitName: unit?.name ?? null };
  },
});

/** Whom a one-time link is for, while it is unused and not expired. */
export const oneTimeLink = defineQuery({
  name: 'users.oneTimeLink',
  permission: 'public',
  input: linkInput,
  async run({ db, now }, { token }) {
    const link = await db.oneTimeLink.findFirst({
      where: { tokenHash: hashToken(token), ...openLinks(now), user: { status: { not: 'DISABLED' } } },
      include: { user: true },
    });
    if (!link) throw new AppError('NOT_FOUND', '链接无效、已使用或已过期，请联系系统管理员重新生成。');
    return { name: link.user.name, login: link.user.login, purpose: link.purpose };
  },
});

/** A page past the end shows the last one. */
function lastPage(total: number, wanted: number): number {
  return Math.min(wanted, Math.max(1, Math.ceil(total / PAGE_SIZE)));
}

/** Accounts, searched, filtered, by login (that is, in the order of the names' pinyin), one page. */
export const listAccounts = defineQuery({
  name: 'users.list',
  permission: 'user:manage',
  input: accountListInput,
  async run({ db, grant, now }, input): Promise<AccountList> {
    const where: Prisma.UserWhereInput = { AND: [usersWithin(grant), ...accountFilters(input, now)] };
    const total = await db.user.count({ where });
    const page = lastPage(total, input.page);
    const users = await db.user.findMany({
      where,
      select: accountSelect(now),
      orderBy: { login: 'asc' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows: users.map(accountRow), total, page, pageSize: PAGE_SIZE };
  },
});

/** One account with its projects and what has been done to it. */
export const accountDetails = defineQuery({
  name: 'users.details',
  permission: 'user:manage',
  input: accountInput,
  async run({ db, grant, now }, { userId }): Promise<AccountDetails> {
    const user = await db.user.findFirst({
      where: { AND: [usersWithin(grant), { id: userId }] },
      select: { ...accountSelect(now), version: true, phone: true, createdAt: true },
    });
    if (!user) throw new AppError('NOT_FOUND');
    const projects = await db.project.findMany({
      where: { AND: [projectsWithin(grant), { ownerId: userId }] },
      include: { year: true, evaluation: { select: { state: true } } },
      orderBy: [{ year: { fiscalYear: 'desc' } }, { position: 'asc' }],
      take: 200,
    });
    const events = await db.auditEvent.findMany({
      where: { subjectType: 'user', subjectId: userId, action: { not: 'account.signedIn' } },
      orderBy: { id: 'desc' },
      take: 50,
    });
    return {
      ...accountRow(user),
      version: user.version,
      phone: user.phone,
      unitCode: user.unit?.code ?? null,
      createdAt: user.createdAt.toISOString(),
      isSelf: userId === grant.viewer.id,
      projects: projects.map(accountProject),
      history: events.map(accountEvent),
    };
  },
});

type ProjectRecord = Prisma.ProjectGetPayload<{
  include: { year: true; evaluation: { select: { state: true } } };
}>;

function accountProject(project: ProjectRecord): AccountProject {
  const { id, code, name, participates } = project;
  const state = project.evaluation?.state ?? 'NOT_STARTED';
  return { id, code, name, participates, state, fiscalYear: project.year.fiscalYear };
}

function accountEvent(event: Prisma.AuditEventGetPayload<object>): AccountEvent {
  return {
    id: event.id.toString(),
    at: event.at.toISOString(),
    actorName: event.actorName,
    action: event.action as EventAction,
    changes: event.changes as unknown as AccountEvent['changes'],
    reason: event.reason,
  };
}

/** What waits for an administrator: accounts without a password, projects without a responsible person. */
export const administratorTasks = defineQuery({
  name: 'users.administratorTasks',
  permission: 'user:manage',
  input: z.object({}),
  async run({ db, grant, now }): Promise<AdministratorTasks> {
    const count = (state: Parameters<typeof inState>[0]) =>
      db.user.count({ where: { AND: [usersWithin(grant), inState(state, now)] } });
    const units = await db.unit.findMany({ where: unitsWithin(grant), orderBy: { code: 'asc' } });
    return {
      notInvited: await count('NOT_INVITED'),
      invited: await count('INVITED'),
      reset: await count('RESET'),
      disabled: await count('DISABLED'),
      units: await Promise.all(units.map((unit) => unitTasks(db, grant, unit, now))),
    };
  },
});

/** The projects of a unit's year with their responsible persons, to be handed to others. */
export const listAssignments = defineQuery({
  name: 'users.listAssignments',
  permission: 'user:manage',
  input: assignmentListInput,
  async run({ db, grant }, input): Promise<AssignmentList> {
    const year = await chooseYear(db, grant, input);
    if (!year) return { year: null, rows: [], total: 0, page: 1, pageSize: PAGE_SIZE, owners: [] };
    const where = { AND: [projectsWithin(grant), { yearId: year.id }, ...assignmentFilters(input)] };
    const total = await db.project.count({ where });
    const page = lastPage(total, input.page);
    const projects = await db.project.findMany({
      where,
      select: assignmentSelect,
      orderBy: { position: 'asc' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const owners = await db.user.findMany({
      where: { AND: [usersWithin(grant), { role: 'OWNER', unitId: year.unitId }] },
      orderBy: { login: 'asc' },
    });
    return {
      year: { fiscalYear: year.fiscalYear, unitCode: year.unit.code, unitName: year.unit.name },
      rows: projects.map(assignmentRow),
      total,
      page,
      pageSize: PAGE_SIZE,
      owners: owners.map(assignedOwner),
    };
  },
});
