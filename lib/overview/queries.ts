import { waitingOf } from '@/lib/assignments/waiting';
import { Dec, roundHalfUp, sum } from '@/lib/core/decimal';
import type { Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { defineQuery } from '@/lib/operation/define';
import { openingMoney } from '@/lib/projects/opening';
import { statisticsOf } from '@/lib/scoring/score-statistics';
import { calendarIncluded, projectDeadline } from '@/lib/stages/calendar';
import { isOverdue, STAGES, type Stage } from '@/lib/workflow/stages';
import { isFrozen, STATES, type State } from '@/lib/workflow/states';
import { chooseYear } from '@/lib/years/choose-year';
import { type CountedProject, coverageOf } from './coverage';
import { overviewInput } from './schema';
import type { Coverage, Overview, OverviewProject } from './types';

const include = {
  ...calendarIncluded,
  targetAdjustments: { where: { state: 'WAITING' } },
  evaluation: { omit: { frozenModel: true }, include: { fundingLines: true } },
} as const satisfies Prisma.ProjectInclude;
type Loaded = Prisma.ProjectGetPayload<{ include: typeof include }>;
type Evaluated = Loaded & { evaluation: NonNullable<Loaded['evaluation']> };

const LOWEST_SHOWN = 5;

type WaitingOf = Awaited<ReturnType<typeof waitingOf>>;

function overviewProject(
  { evaluation, ...project }: Evaluated,
  now: Date,
  waiting: WaitingOf,
): OverviewProject {
  return {
    id: project.id,
    code: project.code,
    name: project.name,
    ownerName: project.ownerName,
    state: evaluation.state,
    participates: project.participates,
    exemptionKind: project.exemptionKind,
    isPublic: project.isPublic,
    score: evaluation.total?.toFixed(2) ?? null,
    grade: evaluation.grade,
    executionRate: evaluation.executionRate?.toFixed(6) ?? null,
    deadline: projectDeadline({ ...project, evaluation }, now),
    waiting: waiting({ ...project, evaluation }),
  };
}

/** 全年预算数 and 全年执行数 of the projects that have reported both, and their rate. */
function moneyOf(projects: readonly Evaluated[]): Overview['money'] {
  const reported = projects.flatMap(({ evaluation }) => {
    const lines = evaluation.fundingLines.filter((line) => line.applicable);
    if (lines.length === 0 || lines.some((line) => line.annual === null || line.executed === null)) return [];
    return [
      {
        annual: sum(lines.map((line) => new Dec(line.annual!.toFixed()))),
        executed: sum(lines.map((line) => new Dec(line.executed!.toFixed()))),
      },
    ];
  });
  if (reported.length === 0) return { annual: null, executed: null, rate: null, reported: 0 };
  const annual = sum(reported.map((project) => project.annual));
  const executed = sum(reported.map((project) => project.executed));
  const rate = annual.isZero() ? null : roundHalfUp(executed.dividedBy(annual), 6).toFixed(6);
  return { annual: annual.toFixed(), executed: executed.toFixed(), rate, reported: reported.length };
}

const coverageSelect = {
  ...{ participates: true, exemptionKind: true, total: true, fiscal: true, other: true },
  evaluation: { select: { state: true } },
} as const satisfies Prisma.ProjectSelect;
type Counted = Prisma.ProjectGetPayload<{ select: typeof coverageSelect }>;
type Declared = Counted & { readonly evaluation: NonNullable<Counted['evaluation']> };

/** 财政拨款 is what the form of the project opens with, also where only 项目总额 is declared. */
function counted({ evaluation, participates, exemptionKind, ...project }: Declared): CountedProject {
  const total = project.total?.toFixed() ?? null;
  const [fiscal] = openingMoney({
    total,
    fiscal: project.fiscal?.toFixed() ?? null,
    other: project.other?.toFixed() ?? null,
  });
  return { participates, exemptionKind, total, fiscal: fiscal?.initial ?? null, state: evaluation.state };
}

function countBy<K extends string>(keys: readonly K[], values: readonly K[]): Record<K, number> {
  return Object.fromEntries(
    keys.map((key) => [key, values.filter((value) => value === key).length]),
  ) as Record<K, number>;
}

/** The unit's year at a glance, and every project with score, grade and execution rate. */
export const overview = defineQuery({
  name: 'overview.year',
  permission: 'overview:read',
  input: overviewInput,
  async run({ db, grant, now }, input): Promise<Overview> {
    const year = await chooseYear(db, grant, input);
    const loaded = year
      ? await db.project.findMany({
          where: { AND: [projectsWithin(grant), { yearId: year.id }] },
          include,
          orderBy: { position: 'asc' },
        })
      : [];
    const projects = loaded.filter((project): project is Evaluated => project.evaluation !== null);
    const participating = projects.filter((project) => project.participates);
    const approved = participating.filter(({ evaluation }) => isFrozen(evaluation.state) && evaluation.total);
    const waiting = await waitingOf(db, projects, now);
    const shown = projects.map((project) => overviewProject(project, now, waiting));
    const byScore = approved
      .map((project) => overviewProject(project, now, waiting))
      .sort((a, b) => new Dec(a.score!).comparedTo(new Dec(b.score!)));
    return {
      year: year && { fiscalYear: year.fiscalYear, unitCode: year.unit.code, unitName: year.unit.name },
      participating: participating.length,
      exempt: projects.length - participating.length,
      approved: approved.length,
      states: countBy<State>(
        STATES,
        participating.map(({ evaluation }) => evaluation.state),
      ),
      grades: countBy(
        ['优', '良', '中', '差'],
        approved.map(({ evaluation }) => evaluation.grade ?? '差'),
      ),
      statistics: statisticsOf(approved.map(({ evaluation }) => new Dec(evaluation.total!.toFixed()))),
      money: moneyOf(participating),
      coverage: coverageOf(projects.map(counted)),
      lowest: byScore.slice(0, LOWEST_SHOWN),
      overdue: countBy<Stage>(
        STAGES,
        shown.flatMap(({ deadline }) => (deadline && isOverdue(deadline) ? [deadline.stage] : [])),
      ),
      projects: shown,
    };
  },
});

/** How much of the unit's year is evaluated, as the overview says; null where nothing has been imported. */
export const yearCoverage = defineQuery({
  name: 'overview.coverage',
  permission: 'overview:read',
  input: overviewInput,
  async run({ db, grant }, input): Promise<Coverage | null> {
    const year = await chooseYear(db, grant, input);
    if (!year) return null;
    const projects = await db.project.findMany({
      where: { AND: [projectsWithin(grant), { yearId: year.id }], evaluation: { isNot: null } },
      select: coverageSelect,
    });
    return coverageOf(projects.map((project) => counted(project as Declared)));
  },
});
