import { z } from 'zod';
import { can } from '@/lib/access/grant';
import { evaluatorsOf } from '@/lib/assignments/evaluators';
import { waitingOf } from '@/lib/assignments/waiting';
import type { Change, EventAction } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { byPinyin } from '@/lib/core/pinyin-order';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin, unitsWithin, yearsWithin } from '@/lib/db/scope';
import { loadSheetRecord } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { FROZEN_STATES } from '@/lib/workflow/states';
import { chooseYear } from '@/lib/years/choose-year';
import { yearParams } from '@/lib/years/schema';
import { detailsFor, linksOf } from './details';
import { tellHistory } from './history';
import { listFilters, listPage, listRow, overdueIds } from './list';
import { HISTORY_LIMIT, projectInput, projectListInput } from './schema';
import type { Table13 } from './table-13-workbook';
import type { HistoryEntry, LinkedProject, NewProjectChoices, ProjectDetails, ProjectList } from './types';

export const PAGE_SIZE = 50;

/** The projects of a year in reach: searched, filtered, sorted, one page. */
export const listProjects = defineQuery({
  name: 'projects.list',
  permission: 'project:read',
  input: projectListInput,
  async run({ db, grant, now }, input): Promise<ProjectList> {
    const showsScores = can(grant.viewer, 'evaluation:read');
    const mayAdd = can(grant.viewer, 'project:manage');
    const year = await chooseYear(db, grant, input);
    if (!year) return { ...EMPTY_LIST, showsScores, mayAdd };
    const reach: Prisma.ProjectWhereInput = { AND: [projectsWithin(grant), { yearId: year.id }] };
    const found: Prisma.ProjectWhereInput = { AND: [reach, ...listFilters(input)] };
    const where = input.state === 'OVERDUE' ? { id: { in: await overdueIds(db, found, now) } } : found;
    const [total, totalUnfiltered, owners] = await Promise.all([
      db.project.count({ where }),
      db.project.count({ where: reach }),
      ownersIn(db, reach),
    ]);
    const page = Math.min(input.page, Math.max(1, Math.ceil(total / PAGE_SIZE)));
    const rows = await listPage(db, where, input, { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE });
    const waiting = await waitingOf(db, rows, now);
    return {
      year: { fiscalYear: year.fiscalYear, unitCode: year.unit.code, unitName: year.unit.name },
      rows: rows.map((row) => listRow(row, showsScores, now, waiting(row))),
      total,
      totalUnfiltered,
      page,
      pageSize: PAGE_SIZE,
      owners: owners.map(({ id, name }) => ({ id, name })),
      sections: [...new Set(owners.flatMap(({ section }) => section ?? []))],
      showsScores,
      mayAdd,
    };
  },
});

const EMPTY_LIST = {
  year: null,
  rows: [],
  total: 0,
  totalUnfiltered: 0,
  page: 1,
  pageSize: PAGE_SIZE,
  owners: [],
  sections: [],
};

async function ownersIn(db: Db, reach: Prisma.ProjectWhereInput) {
  const owners = await db.user.findMany({
    where: { projects: { some: reach } },
    select: { id: true, name: true, section: true },
  });
  return owners.sort((a, b) => byPinyin(a.name, b.name));
}

/** One project with goal, money, indicators, and what the viewer may do with it. */
export const projectDetails = defineQuery({
  name: 'projects.details',
  permission: 'project:read',
  input: projectInput,
  async run({ db, grant, now }, { projectId }): Promise<ProjectDetails> {
    const project = await loadSheetRecord(db, grant, projectId);
    const mayAssign = can(grant.viewer, 'review:assign');
    const [links, waiting, reviewerChoices] = await Promise.all([
      linksOf(db, project),
      waitingOf(db, [project], now),
      mayAssign ? evaluatorsOf(db, project.unitId) : null,
    ]);
    const details = detailsFor(grant.viewer, project, links, now);
    return { ...details, waiting: waiting(project), reviewerChoices };
  },
});

/** Projects that one may be merged into: others of its unit and year that take part and are not approved yet. */
export const mergeTargets = defineQuery({
  name: 'projects.mergeTargets',
  permission: 'project:manage',
  input: projectInput,
  async run({ db, grant }, { projectId }): Promise<LinkedProject[]> {
    const project = await db.project.findFirst({
      where: { AND: [projectsWithin(grant), { id: projectId }] },
      select: { yearId: true, unitId: true },
    });
    if (!project) throw new AppError('NOT_FOUND');
    const others = await db.project.findMany({
      where: {
        ...{ ...project, participates: true, id: { not: projectId } },
        evaluation: { state: { notIn: [...FROZEN_STATES] } },
      },
      select: { id: true, name: true },
      orderBy: { position: 'asc' },
    });
    return others.map((other) => ({ ...other, mayOpen: true }));
  },
});

/** The project's history, the latest event first; for those who may see what was reported. */
export const projectHistory = defineQuery({
  name: 'projects.history',
  permission: 'evaluation:read',
  input: projectInput,
  async run({ db, grant }, { projectId }): Promise<HistoryEntry[]> {
    const { yearId } = await loadSheetRecord(db, grant, projectId);
    const ofYear = { subjectType: 'year', subjectId: yearId, action: 'year.stages' };
    const events = await db.auditEvent.findMany({
      where: { OR: [{ projectId }, ofYear] },
      orderBy: { id: 'desc' },
      take: HISTORY_LIMIT,
    });
    return tellHistory(
      events.map((event) => ({
        ...event,
        id: event.id.toString(),
        action: event.action as EventAction,
        changes: event.changes as Change[],
      })),
    );
  },
});

/** Years and owners that a project added by hand may belong to. */
export const newProjectChoices = defineQuery({
  name: 'projects.newChoices',
  permission: 'project:manage',
  input: z.object({}),
  async run({ db, grant }): Promise<NewProjectChoices> {
    const years = await db.year.findMany({
      where: yearsWithin(grant),
      select: { id: true, fiscalYear: true, unit: true },
      orderBy: [{ fiscalYear: 'desc' }, { unit: { code: 'asc' } }],
    });
    const owners = await db.user.findMany({
      where: { unit: unitsWithin(grant), role: 'OWNER', status: { not: 'DISABLED' } },
      select: { id: true, name: true, login: true, unit: { select: { code: true } } },
    });
    return {
      years: years.map(({ id, fiscalYear, unit }) => ({
        id,
        fiscalYear,
        unitCode: unit.code,
        unitName: unit.name,
      })),
      owners: owners
        .map(({ id, name, login, unit }) => ({ id, name, login, unitCode: unit?.code ?? '' }))
        .sort((a, b) => byPinyin(a.name, b.name)),
    };
  },
});

/** Table 13 of a unit's year as it was declared: texts verbatim, 分值 as the document brought them. */
export const table13 = defineQuery({
  name: 'projects.table13',
  permission: 'project:read',
  input: yearParams,
  async run({ db, grant }, input): Promise<Table13> {
    const year = await chooseYear(db, grant, input);
    if (!year) throw new AppError('NOT_FOUND');
    const projects = await db.project.findMany({
      where: { AND: [projectsWithin(grant), { yearId: year.id }] },
      include: { indicators: { orderBy: { position: 'asc' } } },
      orderBy: { position: 'asc' },
    });
    const { code, name } = year.unit;
    return {
      fiscalYear: year.fiscalYear,
      unitName: name,
      projects: projects.map((project) => declaredProject(project, `${code}-${name}`)),
    };
  },
});

/** The target as it was declared: adjustments in the course of the year are recorded beside it. */
function declaredTarget(row: Omit<Declared['indicators'][number], 'level1' | 'level2' | 'name'>) {
  const { originalNature, originalTarget, originalUnit } = row;
  if (originalNature === null || originalTarget === null)
    return { nature: row.nature, target: row.target, unit: row.unitOfMeasure };
  return { nature: originalNature, target: originalTarget, unit: originalUnit };
}

type Declared = Prisma.ProjectGetPayload<{ include: { indicators: true } }>;

function declaredProject({ ownerName, ownerPhone, indicators, ...project }: Declared, unit: string) {
  const { code, name, category, total, fiscal, other, goal } = project;
  return {
    ...{ code, name, unit, category, goal },
    owner: ownerName,
    phone: ownerPhone,
    total: total?.toFixed() ?? null,
    fiscal: fiscal?.toFixed() ?? null,
    other: other?.toFixed() ?? null,
    indicators: indicators.map(({ level1, level2, name: text, ...rest }) => ({
      ...{ level1, level2, name: text },
      ...declaredTarget(rest),
      direction: rest.direction,
      weight: rest.documentWeight?.toFixed() ?? null,
    })),
  };
}
