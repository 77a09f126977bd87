import type { Grant } from '@/lib/access/grant';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { decisionOf } from '@/lib/evaluations/records';
import { choicesFor } from '@/lib/indicators/decisions/choices';
import { formatTarget } from '@/lib/indicators/target';
import { defineQuery } from '@/lib/operation/define';
import { isPossible } from '@/lib/workflow/transitions';
import { chooseYear } from '@/lib/years/choose-year';
import { type Candidate, candidateOf, type Grouped, grouped, isIn, kindOf } from './grouping';
import { offersFor } from './offers';
import { READING_LISTS, type ReadingList, readingGroupsInput } from './schema';
import type { ReadingGroup, ReadingGroups, ReadingOffer } from './types';

const PAGE_SIZE = 20;

/** Read in flat queries, joined here: most indicators have neither a decision nor a wish. */
async function readYear(db: Db, grant: Grant, yearId: string) {
  const project: Prisma.ProjectWhereInput = {
    AND: [projectsWithin(grant), { yearId, participates: true, evaluation: { isNot: null } }],
  };
  const [projects, indicators, decisions, wishes] = await Promise.all([
    db.project.findMany({
      where: project,
      select: { id: true, name: true, total: true, evaluation: { select: { state: true } } },
      orderBy: { position: 'asc' },
    }),
    db.indicator.findMany({ where: { project }, orderBy: { position: 'asc' } }),
    db.readingDecision.findMany({ where: { indicator: { project } } }),
    db.actual.findMany({
      where: { indicator: { project }, readingWish: { not: '' } },
      select: { indicatorId: true, readingWish: true },
    }),
  ]);
  return {
    projects,
    indicators,
    decisions: new Map(decisions.map((decision) => [decision.indicatorId, decision])),
    wishes: new Map(wishes.map(({ indicatorId, readingWish }) => [indicatorId, readingWish])),
  };
}

async function candidatesOf(
  db: Db,
  grant: Grant,
  year: { id: string; fiscalYear: number },
): Promise<Candidate[]> {
  const { projects, indicators, decisions, wishes } = await readYear(db, grant, year.id);
  const rowsOf = new Map<string, typeof indicators>(projects.map(({ id }) => [id, []]));
  for (const indicator of indicators) rowsOf.get(indicator.projectId)?.push(indicator);
  return projects.flatMap((project) => {
    const context = { fiscalYear: year.fiscalYear, projectTotal: project.total?.toFixed() ?? null };
    const open = project.evaluation !== null && isPossible(project.evaluation.state, 'decideReadings');
    return (rowsOf.get(project.id) ?? []).map((indicator) => {
      const row = {
        indicatorId: indicator.id,
        projectId: project.id,
        projectName: project.name,
        open,
        decision: decisionOf(decisions.get(indicator.id) ?? null),
        wish: wishes.get(indicator.id) ?? '',
      };
      return candidateOf({ ...indicator, unit: indicator.unitOfMeasure }, row, context);
    });
  });
}

function groupOf(
  { key, members }: Grouped,
  fiscalYear: number,
  offers: ReadonlyMap<string, ReadingOffer>,
): ReadingGroup {
  const [{ indicator, reading, row }] = members;
  const earlier = row.decision ? null : (offers.get(row.indicatorId) ?? null);
  return {
    key,
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    target: formatTarget(indicator.nature, indicator.target, indicator.unit),
    explanation: reading.explanation,
    ask: reading.ask,
    earlier,
    choices: choicesFor(indicator, reading, fiscalYear, earlier?.meaning ?? null),
    rows: members.map((member) => member.row),
  };
}

/** What the targets of a year may mean, like ones together, a page of groups at a time; those that ask first. */
export const readingGroups = defineQuery({
  name: 'readings.groups',
  permission: 'reading:decide',
  input: readingGroupsInput,
  async run({ db, grant }, input): Promise<ReadingGroups> {
    const year = await chooseYear(db, grant, input);
    const candidates = year ? await candidatesOf(db, grant, year) : [];
    const counts = Object.fromEntries(
      READING_LISTS.map((list) => [list, candidates.filter((one) => isIn(list, one)).length]),
    ) as Record<ReadingList, number>;
    const shown = candidates.filter(
      (one) => isIn(input.show, one) && (!input.kind || kindOf(one) === input.kind),
    );
    const groups = grouped(shown);
    const last = Math.max(1, Math.ceil(groups.length / PAGE_SIZE));
    const page = Math.min(input.page, last);
    const onPage = groups.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const asked = onPage.map(({ members: [{ row, key, indicator }] }) => ({
      id: row.indicatorId,
      key,
      name: indicator.name,
    }));
    const offers = year ? await offersFor(db, year.unitId, year.fiscalYear, asked) : new Map();
    return {
      year: year && {
        fiscalYear: year.fiscalYear,
        unitCode: year.unit.code,
        unitName: year.unit.name,
      },
      counts,
      page,
      pageSize: PAGE_SIZE,
      groupCount: groups.length,
      groups: year ? onPage.map((group) => groupOf(group, year.fiscalYear, offers)) : [],
    };
  },
});
