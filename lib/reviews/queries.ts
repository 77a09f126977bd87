import type { Grant } from '@/lib/access/grant';
import { evaluatorsOf } from '@/lib/assignments/evaluators';
import { waitingOf } from '@/lib/assignments/waiting';
import { unresolvedThreads } from '@/lib/comments/threads';
import type { ThreadCounts } from '@/lib/comments/types';
import { dayAt } from '@/lib/core/day';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord, situationIncluded, situationOf } from '@/lib/evaluations/records';
import { loadSheetRecords } from '@/lib/evaluations/rescore';
import { sheetInput } from '@/lib/evaluations/schema';
import { lastChanges } from '@/lib/evaluations/submissions';
import type { SubmissionChanges } from '@/lib/evaluations/types';
import { proposeReading } from '@/lib/indicators/reading';
import { defineQuery } from '@/lib/operation/define';
import type { ReviewHint } from '@/lib/review-hints/review-hints';
import { calendarOf, projectDeadline } from '@/lib/stages/calendar';
import { stageStatus } from '@/lib/workflow/stages';
import { FROZEN_STATES, type State } from '@/lib/workflow/states';
import { isPossible, whyNot } from '@/lib/workflow/transitions';
import { chooseYear } from '@/lib/years/choose-year';
import { hintsFor } from './hints';
import { queueInput } from './schema';
import type { Queue, QueueEntry, QueueRow } from './types';

const SHOWN: Readonly<Record<'waiting' | 'returned' | 'approved' | 'open', readonly State[]>> = {
  waiting: ['SUBMITTED', 'RESUBMITTED'],
  returned: ['RETURNED'],
  approved: FROZEN_STATES,
  open: ['NOT_STARTED', 'DRAFTING'],
};

const include = {
  ...situationIncluded,
  indicators: {
    where: { decision: null },
    select: {
      level1: true,
      level2: true,
      name: true,
      nature: true,
      target: true,
      unitOfMeasure: true,
      direction: true,
    },
  },
} as const satisfies Prisma.ProjectInclude;

type QueueRecord = Prisma.ProjectGetPayload<{ include: typeof include }>;

/** Which date keeps evaluators from a form that waits for them; null where none does. */
function whyLate({ evaluation, ...project }: QueueRecord, now: Date): string | null {
  if (!evaluation || !isPossible(evaluation.state, 'review')) return null;
  return whyNot(situationOf({ ...project, evaluation }, now), 'review');
}

function queueRow(
  project: QueueRecord,
  fiscalYear: number,
  {
    hints,
    threads,
    waiting,
    now,
  }: {
    readonly hints: ReadonlyMap<string, readonly ReviewHint[]>;
    readonly threads: (evaluationId: string) => ThreadCounts;
    readonly waiting: Awaited<ReturnType<typeof waitingOf>>;
    readonly now: Date;
  },
): QueueRow[] {
  const { evaluation } = project;
  if (!evaluation) return [];
  const context = { fiscalYear, projectTotal: project.total?.toFixed() ?? null };
  const readings = project.indicators.map((row) =>
    proposeReading({ ...row, unit: row.unitOfMeasure }, context),
  );
  return [
    {
      id: project.id,
      code: project.code,
      name: project.name,
      ownerName: project.ownerName,
      state: evaluation.state,
      since: evaluation.stateSince.toISOString(),
      score: evaluation.total?.toFixed(2) ?? null,
      grade: evaluation.grade,
      executionRate: evaluation.executionRate?.toFixed(6) ?? null,
      doubtfulCount: readings.filter((reading) => reading.doubtful).length,
      version: evaluation.version,
      hints: hints.get(project.id) ?? [],
      threads: threads(evaluation.id),
      deadline: projectDeadline(project, now),
      waiting: waiting(project),
      reviewers: project.assignments.map(({ evaluatorId: id, evaluator }) => ({ id, name: evaluator.name })),
      whyNotReview: whyLate(project, now),
      reportClosed: stageStatus(calendarOf(project), 'REPORT', dayAt(now)).kind === 'closed',
    },
  ];
}

/** Projects on a page of the queue. */
export const QUEUE_PAGE_SIZE = 25;

const LONGEST_FIRST: Prisma.ProjectOrderByWithRelationInput[] = [
  { evaluation: { stateSince: 'asc' } },
  { position: 'asc' },
];

/** What the evaluator, or whoever he acts for, was asked to review, and what nobody was. */
function askedOf({ viewer }: Grant): Prisma.ProjectWhereInput {
  const ids = [viewer.id, ...viewer.actsFor.map(({ id }) => id)];
  return { OR: [{ assignments: { none: {} } }, { assignments: { some: { evaluatorId: { in: ids } } } }] };
}

type Listed = { readonly show: keyof typeof SHOWN; readonly mine?: string };

function listed(grant: Grant, yearId: string, { show, mine }: Listed): Prisma.ProjectWhereInput {
  const evaluation = { state: { in: [...SHOWN[show]] } };
  const asked = mine ? askedOf(grant) : {};
  return { AND: [projectsWithin(grant), asked, { yearId, participates: true, evaluation }] };
}

/** A page of a list of the queue, in its order; with hints for what waits for evaluators, which takes whole sheets. */
async function listPage(
  db: Db,
  where: Prisma.ProjectWhereInput,
  { show, page }: { readonly show: Listed['show']; readonly page: number },
) {
  const part = { orderBy: LONGEST_FIRST, skip: (page - 1) * QUEUE_PAGE_SIZE, take: QUEUE_PAGE_SIZE };
  if (show !== 'waiting')
    return {
      projects: await db.project.findMany({ where, include, ...part }),
      hints: await hintsFor(db, []),
    };
  const records = await loadSheetRecords(db, where, part);
  const projects: QueueRecord[] = records.map(({ indicators, ...record }) => ({
    ...record,
    indicators: indicators.filter(({ decision }) => decision === null),
  }));
  return { projects, hints: await hintsFor(db, records) };
}

/** The projects of a list of the queue, in its order: for stepping from one to the next. */
export const queueEntries = defineQuery({
  name: 'reviews.queueEntries',
  permission: 'evaluation:review',
  input: queueInput,
  async run({ db, grant }, input): Promise<QueueEntry[]> {
    const year = await chooseYear(db, grant, input);
    if (!year) return [];
    return db.project.findMany({
      where: listed(grant, year.id, input),
      select: { id: true, name: true },
      orderBy: LONGEST_FIRST,
    });
  },
});

const NO_QUEUE: Queue = {
  ...{ year: null, rows: [], reviewerChoices: [], page: 1, pageSize: QUEUE_PAGE_SIZE },
  counts: { waiting: 0, returned: 0, approved: 0, open: 0 },
};

/** The evaluators' queue of a year: what waits for them, longest first; or what was returned, approved, is open. */
export const reviewQueue = defineQuery({
  name: 'reviews.queue',
  permission: 'evaluation:review',
  input: queueInput,
  async run({ db, grant, now }, input): Promise<Queue> {
    const year = await chooseYear(db, grant, input);
    if (!year) return NO_QUEUE;
    const reach: Prisma.ProjectWhereInput = {
      AND: [projectsWithin(grant), input.mine ? askedOf(grant) : {}, { yearId: year.id, participates: true }],
    };
    const grouped = await db.evaluation.groupBy({ by: ['state'], where: { project: reach }, _count: true });
    const count = (states: readonly State[]) =>
      grouped
        .filter((group) => states.includes(group.state))
        .reduce((total, group) => total + group._count, 0);
    const counts = {
      waiting: count(SHOWN.waiting),
      returned: count(SHOWN.returned),
      approved: count(SHOWN.approved),
      open: count(SHOWN.open),
    };
    const page = Math.min(input.page, Math.max(1, Math.ceil(counts[input.show] / QUEUE_PAGE_SIZE)));
    const where = listed(grant, year.id, input);
    const { projects, hints } = await listPage(db, where, { show: input.show, page });
    const ids = projects.flatMap(({ evaluation }) => evaluation?.id ?? []);
    const [threads, waitingOn, reviewerChoices] = await Promise.all([
      unresolvedThreads(db, ids),
      waitingOf(db, projects, now),
      evaluatorsOf(db, year.unitId),
    ]);
    return {
      ...{ counts, page, pageSize: QUEUE_PAGE_SIZE, reviewerChoices },
      year: { fiscalYear: year.fiscalYear, unitCode: year.unit.code, unitName: year.unit.name },
      rows: projects.flatMap((project) =>
        queueRow(project, year.fiscalYear, { hints, threads, waiting: waitingOn, now }),
      ),
    };
  },
});

/** What to look at in a submitted form before approving it; empty for one that does not wait for evaluators. */
export const formHints = defineQuery({
  name: 'reviews.hints',
  permission: 'evaluation:review',
  input: sheetInput,
  async run({ db, grant }, { projectId }): Promise<readonly ReviewHint[]> {
    const record = await loadSheetRecord(db, grant, projectId);
    if (!SHOWN.waiting.includes(record.evaluation.state)) return [];
    return (await hintsFor(db, [record])).get(projectId) ?? [];
  },
});

/** What the last submission of a form changes against the one before it that evaluators had before them. */
export const formChanges = defineQuery({
  name: 'reviews.changes',
  permission: 'evaluation:read',
  input: sheetInput,
  async run({ db, grant }, { projectId }): Promise<SubmissionChanges> {
    const { evaluation } = await loadSheetRecord(db, grant, projectId);
    return lastChanges(db, evaluation);
  },
});
