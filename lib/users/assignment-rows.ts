import { containing } from '@/lib/db/containing';
import type { Prisma } from '@/lib/db/database';
import type { AssignmentListInput } from './schema';
import type { AssignedOwner, AssignmentRow } from './types';

const ownerSelect = { id: true, name: true, login: true, status: true } satisfies Prisma.UserSelect;

export const assignmentSelect = {
  id: true,
  version: true,
  code: true,
  name: true,
  participates: true,
  ownerName: true,
  owner: { select: ownerSelect },
  evaluation: { select: { state: true } },
} satisfies Prisma.ProjectSelect;

export function assignedOwner(user: Prisma.UserGetPayload<{ select: typeof ownerSelect }>): AssignedOwner {
  return { id: user.id, name: user.name, login: user.login, disabled: user.status === 'DISABLED' };
}

export function assignmentRow(
  project: Prisma.ProjectGetPayload<{ select: typeof assignmentSelect }>,
): AssignmentRow {
  const { owner, evaluation, ...row } = project;
  return {
    ...row,
    state: evaluation?.state ?? 'NOT_STARTED',
    owner: owner ? assignedOwner(owner) : null,
  };
}

/** The list's filters as conditions. `owner`: an account's id, `none` or `disabled`. */
export function assignmentFilters({ q, owner }: AssignmentListInput): Prisma.ProjectWhereInput[] {
  const contains = containing(q);
  const filters: Prisma.ProjectWhereInput[] = q
    ? [{ OR: [{ name: contains }, { code: contains }, { ownerName: contains }] }]
    : [];
  if (owner === 'none') filters.push({ ownerId: null });
  else if (owner === 'disabled') filters.push({ owner: { status: 'DISABLED' } });
  else if (owner) filters.push({ ownerId: owner });
  return filters;
}
