import { toHalfWidth } from '@/lib/core/fullwidth';
import { byPinyin } from '@/lib/core/pinyin-order';
import { containing } from '@/lib/db/containing';
import type { Db, Prisma } from '@/lib/db/database';
import { calendarIncluded, projectDeadline } from '@/lib/stages/calendar';
import { isOverdue } from '@/lib/workflow/stages';
import type { Waiting } from '@/lib/workflow/waiting';
import type { ProjectSort } from './schema';
import type { ProjectListRow } from './types';

export type ListInput = {
  readonly q: string;
  readonly state?: string;
  readonly owner?: string;
  readonly section?: string;
  readonly sort: ProjectSort;
  readonly order: 'asc' | 'desc';
};

/** The conditions of search and filters but for OVERDUE, to be joined with the reach of the viewer. */
export function listFilters(input: ListInput): Prisma.ProjectWhereInput[] {
  const parts: Prisma.ProjectWhereInput[] = [];
  // Every word has to be found, as typed or as a Chinese input method would have it in half width.
  for (const word of input.q.split(/\s+/).filter(Boolean)) {
    const forms = [...new Set([word, toHalfWidth(word)])].map(containing);
    parts.push({ OR: forms.flatMap((found) => [{ name: found }, { code: found }, { ownerName: found }]) });
  }
  if (input.owner) parts.push({ ownerId: input.owner });
  if (input.section) parts.push({ owner: { section: input.section } });
  if (input.state === 'EXEMPT') parts.push({ participates: false });
  else if (input.state && input.state !== 'OVERDUE')
    parts.push({ participates: true, evaluation: { state: input.state as never } });
  return parts;
}

/** Those of the projects that are late in the stage that they are in: dates of the year and own ones, so by counting. */
export async function overdueIds(db: Db, where: Prisma.ProjectWhereInput, now: Date): Promise<string[]> {
  const projects = await db.project.findMany({
    where: { AND: [where, { participates: true }] },
    select: {
      ...{ id: true, participates: true, isPublic: true, year: calendarIncluded.year, extensions: true },
      evaluation: { select: { state: true } },
    },
  });
  return projects.flatMap((project) => (isOverdue(projectDeadline(project, now)) ? [project.id] : []));
}

const included = {
  ...calendarIncluded,
  targetAdjustments: { where: { state: 'WAITING' } },
  evaluation: { omit: { frozenModel: true } },
  _count: { select: { indicators: true } },
} as const;
type ListRecord = Prisma.ProjectGetPayload<{ include: typeof included }>;

/** One page of the projects that fit, in the wanted order; names and persons by pinyin. */
export async function listPage(
  db: Db,
  where: Prisma.ProjectWhereInput,
  { sort, order }: ListInput,
  page: { readonly skip: number; readonly take: number },
): Promise<ListRecord[]> {
  if (sort !== 'name' && sort !== 'owner') {
    return db.project.findMany({
      where,
      include: included,
      orderBy: [ordering(sort, order), { position: 'asc' }],
      ...page,
    });
  }
  const ids = (await idsByPinyin(db, where, sort, order)).slice(page.skip, page.skip + page.take);
  const rows = await db.project.findMany({ where: { id: { in: ids } }, include: included });
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

async function idsByPinyin(
  db: Db,
  where: Prisma.ProjectWhereInput,
  sort: 'name' | 'owner',
  order: 'asc' | 'desc',
): Promise<string[]> {
  const rows = await db.project.findMany({
    where,
    select: { id: true, name: true, ownerName: true },
    orderBy: { position: 'asc' },
  });
  const key = (row: (typeof rows)[number]) => (sort === 'name' ? row.name : row.ownerName);
  const sign = order === 'asc' ? 1 : -1;
  return rows
    .sort((a, b) => {
      const [left, right] = [key(a), key(b)];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return sign * byPinyin(left, right);
    })
    .map((row) => row.id);
}

function ordering(
  sort: Exclude<ProjectSort, 'name' | 'owner'>,
  order: 'asc' | 'desc',
): Prisma.ProjectOrderByWithRelationInput {
  const last = { sort: order, nulls: 'last' as const };
  switch (sort) {
    case 'position':
      return { position: order };
    case 'total':
      return { total: last };
    case 'state':
      return { evaluation: { state: order } };
    case 'score':
      return { evaluation: { total: last } };
    case 'rate':
      return { evaluation: { executionRate: last } };
  }
}

/** A row of the list; without scores where the viewer may not see any. */
export function listRow(
  row: ListRecord,
  showsScores: boolean,
  now: Date,
  waiting: Waiting | null,
): ProjectListRow {
  const { evaluation } = row;
  const begun = evaluation !== null && evaluation.state !== 'NOT_STARTED' && row.participates;
  const reported = showsScores && begun ? evaluation : null;
  return {
    id: row.id,
    position: row.position,
    code: row.code,
    name: row.name,
    ownerName: row.ownerName,
    total: row.total?.toFixed() ?? null,
    participates: row.participates,
    exemptionKind: row.exemptionKind,
    isPublic: row.isPublic,
    state: evaluation?.state ?? 'NOT_STARTED',
    indicatorCount: row._count.indicators,
    reportedCount: evaluation?.reportedCount ?? 0,
    score: reported?.total?.toFixed(2) ?? null,
    grade: reported?.grade ?? null,
    executionRate: reported?.executionRate?.toFixed(6) ?? null,
    deadline: projectDeadline(row, now),
    waiting,
  };
}
