import { can } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord, situationOf } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { mayAct } from '@/lib/workflow/transitions';
import { chooseYear } from '@/lib/years/choose-year';
import { candidatesOf } from './candidates';
import { type KeptRow, recheckInclude, recheckItem, recheckRows } from './records';
import { drawSample } from './sample';
import { projectRechecksInput, RECHECK_LISTS, recheckInput, rechecksInput } from './schema';
import type {
  ProjectRechecks,
  RecheckDetails,
  RecheckDraw,
  RecheckItem,
  RecheckList,
  YearRechecks,
} from './types';

async function drawsOf(db: Db, yearId: string): Promise<RecheckDraw[]> {
  const draws = await db.recheckDraw.findMany({
    where: { yearId },
    include: { rechecks: { select: { project: { select: { code: true } } } } },
    orderBy: { no: 'asc' },
  });
  return draws.map(({ no, percent, seed, population, rechecks, drawnAt, drawnByName }) => {
    const drawn = rechecks.map(({ project }) => project.code).sort();
    const again = drawSample(population, percent.toFixed(), seed);
    return {
      ...{ no, seed, percent: percent.toFixed(), population: population.length, drawn: drawn.length },
      ...{ at: drawnAt.toISOString(), byName: drawnByName },
      reproduced: again.join('\n') === drawn.join('\n'),
    };
  });
}

function countsOf(items: readonly RecheckItem[]): YearRechecks['counts'] {
  const count = (list: RecheckList) =>
    list === 'all' ? items.length : items.filter(({ state }) => state === list).length;
  return Object.fromEntries(RECHECK_LISTS.map((list) => [list, count(list)])) as YearRechecks['counts'];
}

/** The 复核 of a year: its draws with seed, percent and population, and each project with its result, by code. */
export const yearRechecks = defineQuery({
  name: 'rechecks.year',
  permission: 'recheck:read',
  input: rechecksInput,
  async run({ db, grant }, input): Promise<YearRechecks> {
    const mayManage = can(grant.viewer, 'recheck:manage');
    const year = await chooseYear(db, grant, input);
    if (!year) return { year: null, candidates: [], draws: [], counts: countsOf([]), items: [], mayManage };
    const records = await db.recheck.findMany({
      where: { yearId: year.id, project: projectsWithin(grant) },
      include: recheckInclude,
      orderBy: [{ project: { code: 'asc' } }, { selectedAt: 'asc' }],
    });
    const items = records.map(recheckItem);
    const candidates = mayManage ? await candidatesOf(db, year.id) : [];
    return {
      year: { id: year.id, fiscalYear: year.fiscalYear, unitName: year.unit.name },
      candidates: candidates.map(({ id, code, name }) => ({ id, code, name })),
      draws: mayManage ? await drawsOf(db, year.id) : [],
      counts: countsOf(items),
      items: items.filter(({ state }) => input.show === 'all' || input.show === state),
      mayManage,
    };
  },
});

/** One 复核 with the rows of the form that it is about. */
export const recheckDetails = defineQuery({
  name: 'rechecks.details',
  permission: 'recheck:read',
  input: recheckInput,
  async run({ db, grant }, { recheckId }): Promise<RecheckDetails> {
    const record = await db.recheck.findFirst({
      where: { id: recheckId, project: projectsWithin(grant) },
      include: recheckInclude,
    });
    if (!record) throw new AppError('NOT_FOUND');
    const item = recheckItem(record);
    const { evaluation, year } = await loadSheetRecord(db, grant, record.projectId);
    const kept = (record.rows ?? []) as KeptRow[];
    return {
      item,
      fiscalYear: year.fiscalYear,
      rows: item.superseded ? [] : recheckRows(evaluation.frozenModel, kept),
      mayConclude: can(grant.viewer, 'recheck:manage') && !item.superseded,
    };
  },
});

/** The 复核 of one project, the latest first. */
export const projectRechecks = defineQuery({
  name: 'rechecks.ofProject',
  permission: 'recheck:read',
  input: projectRechecksInput,
  async run({ db, grant, now }, { projectId }): Promise<ProjectRechecks> {
    const project = await loadSheetRecord(db, grant, projectId);
    const records = await db.recheck.findMany({
      where: { projectId },
      include: recheckInclude,
      orderBy: { selectedAt: 'desc' },
    });
    const items = records.map(recheckItem);
    const { viewer } = grant;
    return {
      items,
      mayReport: can(viewer, 'recheck:report'),
      mayAdd:
        mayAct(viewer, situationOf(project, now), 'recheck') && items.every(({ superseded }) => superseded),
    };
  },
});
