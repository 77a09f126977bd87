import { can, type Grant } from '@/lib/access/grant';
import type { EventAction } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { defineQuery } from '@/lib/operation/define';
import { isPossible } from '@/lib/workflow/transitions';
import { chooseYear } from '@/lib/years/choose-year';
import { type ProjectSort, projectInput, projectListInput } from './schema';
import type { HistoryEntry, ProjectDetails, ProjectList, ProjectListRow } from './types';

export const PAGE_SIZE = 50;

/** The projects of a year in reach: searched, filtered, sorted, one page. */
export const listProjects = defineQuery({
  name: 'projects.list',
  permission: 'project:read',
  input: projectListInput,
  async run({ db, grant }, input): Promise<ProjectList> {
    const showsScores = can(grant.viewer, 'evaluation:read');
    const year = await chooseYear(db, grant, input);
    if (!year) return emptyList(showsScores);
    const reach: Prisma.ProjectWhereInput = { AND: [projectsWithin(grant), { yearId: year.id }] };
    const where: Prisma.ProjectWhereInput = { AND: [reach, ...filters(input)] };
    const [total, totalUnfiltered, rows, owners] = await Promise.all([
      db.project.count({ where }),
      db.project.count({ where: reach }),
      db.project.findMany({
        where,
        include: { evaluation: true, _count: { select: { indicators: true } } },
        orderBy: [ordering(input.sort, input.order), { position: 'asc' }],
        skip: (input.page - 1) * PAGE_SIZE,
        take: PAGE_SIZE,
      }),
      ownersIn(db, reach),
    ]);
    return {
      year: { fiscalYear: year.fiscalYear, unitCode: year.unit.code, unitName: year.unit.name },
      rows: rows.map((row) => listRow(row, showsScores)),
      total,
      totalUnfiltered,
      page: input.page,
      pageSize: PAGE_SIZE,
      owners,
      showsScores,
    };
  },
});

function emptyList(showsScores: boolean): ProjectList {
  return {
    year: null,
    rows: [],
    total: 0,
    totalUnfiltered: 0,
    page: 1,
    pageSize: PAGE_SIZE,
    owners: [],
    showsScores,
  };
}

async function ownersIn(db: Db, reach: Prisma.ProjectWhereInput) {
  return db.user.findMany({
    where: { projects: { some: reach } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
}

function filters(input: { q: string; state?: string; owner?: string }): Prisma.ProjectWhereInput[] {
  const parts: Prisma.ProjectWhereInput[] = [];
  if (input.q) {
    const contains = { contains: input.q, mode: 'insensitive' as const };
    parts.push({ OR: [{ name: contains }, { code: contains }, { ownerName: contains }] });
  }
  if (input.owner) parts.push({ ownerId: input.owner });
  if (input.state === 'EXEMPT') parts.push({ participates: false });
  else if (input.state) parts.push({ participates: true, evaluation: { state: input.state as never } });
  return parts;
}

function ordering(sort: ProjectSort, order: 'asc' | 'desc'): Prisma.ProjectOrderByWithRelationInput {
  const last = { sort: order, nulls: 'last' as const };
  switch (sort) {
    case 'position':
      return { position: order };
    case 'name':
      return { name: order };
    case 'owner':
      return { ownerName: last };
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

type ListRecord = Prisma.ProjectGetPayload<{
  include: { evaluation: true; _count: { select: { indicators: true } } };
}>;

function listRow(row: ListRecord, showsScores: boolean): ProjectListRow {
  const { evaluation } = row;
  const reported = showsScores && evaluation ? evaluation : null;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    ownerName: row.ownerName,
    total: row.total?.toFixed() ?? null,
    participates: row.participates,
    isPublic: row.isPublic,
    state: evaluation?.state ?? 'NOT_STARTED',
    indicatorCount: row._count.indicators,
    reportedCount: evaluation?.reportedCount ?? 0,
    score: reported?.total?.toFixed(2) ?? null,
    grade: reported?.grade ?? null,
    executionRate: reported?.executionRate?.toFixed(6) ?? null,
  };
}

/** One project with goal, money, indicators, and what the viewer may do with it. */
export const projectDetails = defineQuery({
  name: 'projects.details',
  permission: 'project:read',
  input: projectInput,
  async run({ db, grant }, { projectId }): Promise<ProjectDetails> {
    const project = await db.project.findFirst({
      where: { AND: [projectsWithin(grant), { id: projectId }] },
      include: {
        unit: true,
        year: true,
        owner: true,
        evaluation: true,
        indicators: { orderBy: { position: 'asc' } },
      },
    });
    if (!project?.evaluation) throw new AppError('NOT_FOUND');
    return details(project, project.evaluation, grant);
  },
});

type DetailsRecord = Prisma.ProjectGetPayload<{
  include: { unit: true; year: true; owner: true; evaluation: true; indicators: true };
}>;

function details(
  project: DetailsRecord,
  evaluation: NonNullable<DetailsRecord['evaluation']>,
  grant: Grant,
): ProjectDetails {
  const { viewer } = grant;
  const seesScores = can(viewer, 'evaluation:read');
  return {
    id: project.id,
    version: project.version,
    code: project.code,
    name: project.name,
    unitName: project.unit.name,
    fiscalYear: project.year.fiscalYear,
    category: project.category,
    owner: project.ownerName ? { name: project.ownerName, hasAccount: project.owner !== null } : null,
    ownerPhone: project.ownerPhone,
    total: project.total?.toFixed() ?? null,
    fiscal: project.fiscal?.toFixed() ?? null,
    other: project.other?.toFixed() ?? null,
    goal: project.goal,
    origin: project.origin,
    participates: project.participates,
    exemptionReason: project.exemptionReason,
    isPublic: project.isPublic,
    privateReason: project.privateReason,
    state: evaluation.state,
    stateSince: evaluation.stateSince.toISOString(),
    indicators: project.indicators.map(({ weight, ...row }) => ({
      ...row,
      weight: weight?.toFixed(2) ?? null,
    })),
    scores: seesScores
      ? {
          total: evaluation.total?.toFixed(2) ?? null,
          grade: evaluation.grade,
          executionRate: evaluation.executionRate?.toFixed(6) ?? null,
          executionScore: evaluation.executionScore?.toFixed(2) ?? null,
        }
      : null,
    may: {
      report:
        can(viewer, 'evaluation:report') && project.participates && isPossible(evaluation.state, 'save'),
      review: can(viewer, 'evaluation:review') && isPossible(evaluation.state, 'review'),
      manage: can(viewer, 'project:manage'),
      download: seesScores,
    },
  };
}

/** The project's history, the latest event first; for those who may see what was reported. */
export const projectHistory = defineQuery({
  name: 'projects.history',
  permission: 'evaluation:read',
  input: projectInput,
  async run({ db, grant }, { projectId }): Promise<HistoryEntry[]> {
    const project = await db.project.findFirst({
      where: { AND: [projectsWithin(grant), { id: projectId }] },
      select: { id: true },
    });
    if (!project) throw new AppError('NOT_FOUND');
    const events = await db.auditEvent.findMany({ where: { projectId }, orderBy: { id: 'desc' }, take: 500 });
    return events.map((event) => ({
      id: event.id.toString(),
      at: event.at.toISOString(),
      actorName: event.actorName,
      action: event.action as EventAction,
      changes: event.changes as HistoryEntry['changes'],
      reason: event.reason,
    }));
  },
});
