import { actsForName } from '@/lib/access/acting';
import { can, type Grant, type Viewer } from '@/lib/access/grant';
import { waitingOf } from '@/lib/assignments/waiting';
import { threadsOf, unresolvedThreads } from '@/lib/comments/threads';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { textKey } from '@/lib/indicators/decisions/text-key';
import { defineQuery } from '@/lib/operation/define';
import { offersFor } from '@/lib/readings/offers';
import { openDemands } from '@/lib/rechecks/demands';
import { readFrozenModel } from '@/lib/reports/frozen-model';
import { indicatorOf } from '@/lib/sheet/actual-entry';
import { hasOwnActuals } from '@/lib/sheet/control-figure';
import { previousValues } from '@/lib/sheet/previous-year';
import type { Sheet } from '@/lib/sheet/sheet';
import { calendarIncluded, projectDeadline, stageLines } from '@/lib/stages/calendar';
import type { Situation } from '@/lib/workflow/guards';
import { isFrozen } from '@/lib/workflow/states';
import { isPossible, mayAct, TRANSITIONS, whyNot } from '@/lib/workflow/transitions';
import { reportStandings } from '@/lib/written-reports/standings';
import { chooseYear } from '@/lib/years/choose-year';
import { yearParams } from '@/lib/years/schema';
import { ownYear } from './own-year';
import {
  loadSheetRecord,
  ruleSetOf,
  type SheetRecord,
  sheetOf,
  situationOf,
  weightsOriginOf,
} from './records';
import { sheetInput } from './schema';
import type {
  EvaluationSheet,
  ExecutionRow,
  FormChange,
  MyProject,
  PreviousYear,
  ReviewStart,
} from './types';

function reviewStart(evaluation: {
  readonly reviewStartedAt: Date | null;
  readonly reviewStartedByName: string | null;
}): ReviewStart | null {
  const { reviewStartedAt: at, reviewStartedByName: byName } = evaluation;
  return at && { at: at.toISOString(), byName: byName ?? '评价人员' };
}

function permitted(grant: Grant, record: SheetRecord, sheet: Sheet, now: Date): EvaluationSheet['may'] {
  const { evaluation, participates } = record;
  const { viewer } = grant;
  const situation = situationOf(record, now);
  const waits = can(viewer, 'evaluation:report') && isPossible(evaluation.state, 'withdraw');
  const { state } = evaluation;
  const save = mayAct(viewer, situation, 'save');
  const review = mayAct(viewer, situation, 'review');
  const publishable = can(viewer, 'evaluation:publish') && isPossible(evaluation.state, 'publish');
  const evaluator = viewer.role === 'EVALUATOR';
  const adjustable = can(viewer, 'weights:adjust') && participates && isPossible(state, 'adjustWeights');
  return {
    save,
    submit: save,
    whyNotSave: whyLate(viewer, situation, 'save'),
    whyNotReview: whyLate(viewer, situation, 'review'),
    extend: can(viewer, 'project:extend'),
    withdraw: mayAct(viewer, situation, 'withdraw'),
    whyNoWithdrawal: waits ? whyNot(situation, 'withdraw') : null,
    adjustWeights: adjustable && (evaluator || (save && !hasOwnActuals(sheet.rows))),
    weightsNeedReason: evaluator,
    review,
    signOff: mayAct(viewer, situation, 'signOff'),
    publish: mayAct(viewer, situation, 'publish'),
    whyNotPublish: publishable ? whyNot(situation, 'publish') : null,
    reopen: mayAct(viewer, situation, 'reopen'),
    comment: mayAct(viewer, situation, 'comment'),
    answer: mayAct(viewer, situation, 'answerComment'),
    settle: mayAct(viewer, situation, 'settleComment'),
    readRules: can(viewer, 'rules:read'),
    decideReadings: can(viewer, 'reading:decide') && participates && isPossible(state, 'decideReadings'),
  };
}

/** Why a person whose turn it is can't act: the dates of the year. Null where nothing of the kind is in the way. */
function whyLate(viewer: Viewer, situation: Situation, action: 'save' | 'review'): string | null {
  const theirTurn = can(viewer, TRANSITIONS[action].permission) && isPossible(situation.state, action);
  return theirTurn && situation.participates ? whyNot(situation, action) : null;
}

async function offersOf(db: Db, { unitId }: SheetRecord, sheet: Sheet): Promise<EvaluationSheet['offers']> {
  const asked = sheet.rows
    .filter((row) => !row.decision)
    .map((row) => ({
      id: row.indicatorId,
      name: row.name,
      key: textKey(indicatorOf(row), sheet.fiscalYear),
    }));
  return Object.fromEntries(await offersFor(db, unitId, sheet.fiscalYear, asked));
}

/** Who changed a form last, and when; null before anybody has. For whoever finds it changed under his hands. */
export const lastFormChange = defineQuery({
  name: 'evaluations.lastChange',
  permission: 'evaluation:read',
  input: sheetInput,
  async run({ db, grant }, { projectId }): Promise<FormChange | null> {
    const { id } = await loadSheetRecord(db, grant, projectId);
    const event = await db.auditEvent.findFirst({
      where: { projectId: id, action: { startsWith: 'evaluation.' } },
      orderBy: { id: 'desc' },
      select: { actorName: true, at: true },
    });
    return event && { byName: event.actorName, at: event.at.toISOString() };
  },
});

/** A project's 自评表 with everything that has been reported, and what the viewer may do with it. */
export const evaluationSheet = defineQuery({
  name: 'evaluations.sheet',
  permission: 'evaluation:read',
  input: sheetInput,
  async run({ db, grant, now }, { projectId }): Promise<EvaluationSheet> {
    const record = await loadSheetRecord(db, grant, projectId);
    const { evaluation } = record;
    const sheet = sheetOf(record);
    const may = permitted(grant, record, sheet, now);
    return {
      project: {
        id: record.id,
        code: record.code,
        name: record.name,
        unitName: record.unit.name,
        ownerName: record.ownerName,
        participates: record.participates,
        exemptionReason: record.exemptionReason,
        exemptionKind: record.exemptionKind,
      },
      version: evaluation.version,
      state: evaluation.state,
      stateSince: evaluation.stateSince.toISOString(),
      returnReason: evaluation.returnReason,
      submittedByName: evaluation.submittedByName,
      approvedByName: evaluation.approvedByName,
      reviewStarted: reviewStart(evaluation),
      adjustmentWaits: situationOf(record, now).adjustmentWaits,
      frozenSha256: evaluation.frozenSha256,
      deadline: projectDeadline(record, now),
      waiting: (await waitingOf(db, [record], now))(record),
      stages: stageLines(record, now),
      sheet,
      ruleSet: ruleSetOf(record),
      weightsOrigin: weightsOriginOf(record),
      frozenTraces: isFrozen(evaluation.state) ? readFrozenModel(evaluation.frozenModel).traces : null,
      submissionNo: evaluation.submissionCount,
      threads: await threadsOf(db, evaluation.id),
      offers: may.decideReadings ? await offersOf(db, record, sheet) : {},
      may,
    };
  },
});

/**
 * Targets and actuals of the year before beside those of this year, from what was approved then: of the unit's project
 * with the same code, otherwise with the same name.
 */
export const previousYear = defineQuery({
  name: 'evaluations.previousYear',
  permission: 'evaluation:read',
  input: sheetInput,
  async run({ db, grant }, { projectId }): Promise<PreviousYear> {
    const { unitId, year, code, name, indicators } = await loadSheetRecord(db, grant, projectId);
    const fiscalYear = year.fiscalYear - 1;
    const candidates = await db.project.findMany({
      where: { unitId, year: { fiscalYear }, participates: true, OR: [{ code }, { name }] },
      select: { code: true, evaluation: { select: { state: true, frozenModel: true } } },
    });
    const same = candidates.find((candidate) => candidate.code === code);
    const earlier = same ?? (candidates.length === 1 ? candidates[0] : undefined);
    if (!earlier?.evaluation) return { kind: 'none' };
    const { state, frozenModel } = earlier.evaluation;
    if (!isFrozen(state)) return { kind: 'unapproved', fiscalYear };
    const model = readFrozenModel(frozenModel);
    const rows = indicators.map(({ id, level1, level2, name: own }) => ({
      ...{ indicatorId: id, level1, level2, name: own },
    }));
    return {
      ...{ kind: 'approved', fiscalYear, by: same ? 'code' : 'name' },
      ...{ total: model.total, grade: model.grade, rows: previousValues(model.indicators, rows) },
    };
  },
});

const listedIncluded = {
  ...calendarIncluded,
  evaluation: { omit: { frozenModel: true } },
  _count: { select: { indicators: true } },
} as const satisfies Prisma.ProjectInclude;

type Listed = Prisma.ProjectGetPayload<{ include: typeof listedIncluded }>;

/** A project as its owner's list has it, but for what other tables say about it. */
function listedProject(
  viewer: Viewer,
  project: Listed & { readonly evaluation: NonNullable<Listed['evaluation']> },
  now: Date,
): Omit<MyProject, 'threads' | 'toMend' | 'report'> {
  const { evaluation } = project;
  return {
    id: project.id,
    code: project.code,
    name: project.name,
    actsFor: actsForName(viewer, project),
    state: evaluation.state,
    stateSince: evaluation.stateSince.toISOString(),
    version: evaluation.version,
    reviewStarted: reviewStart(evaluation),
    participates: project.participates,
    exemptionKind: project.exemptionKind,
    indicatorCount: project._count.indicators,
    reportedCount: evaluation.reportedCount,
    total: evaluation.total?.toFixed(2) ?? null,
    returnReason: evaluation.returnReason,
    deadline: projectDeadline(project, now),
    stages: stageLines(project, now),
  };
}

/** The owner's own projects of a year, with what is missing and whom they wait for. */
export const myProjects = defineQuery({
  name: 'evaluations.mine',
  permission: 'evaluation:report',
  input: yearParams,
  async run({ db, grant, now }, input): Promise<{ fiscalYear: number | null; projects: MyProject[] }> {
    const year = await ownYear(db, grant, input.year);
    if (!year) return { fiscalYear: null, projects: [] };
    const found = await db.project.findMany({
      where: { AND: [projectsWithin(grant), { yearId: year.id }] },
      include: listedIncluded,
      orderBy: { position: 'asc' },
    });
    const projects = found.flatMap(({ evaluation, ...project }) =>
      evaluation ? [{ ...project, evaluation }] : [],
    );
    const evaluationIds = projects.map(({ evaluation }) => evaluation.id);
    const projectIds = projects.map(({ id }) => id);
    const [threads, demands, reports] = await Promise.all([
      unresolvedThreads(db, evaluationIds),
      openDemands(db, projectIds),
      reportStandings(db, projectIds),
    ]);
    return {
      fiscalYear: year.fiscalYear,
      projects: projects.map((project) => ({
        ...listedProject(grant.viewer, project, now),
        threads: threads(project.evaluation.id),
        toMend: demands(project.id),
        report: reports(project.id),
      })),
    };
  },
});

/** Projects whose execution figures can still be pasted, with what they have now. */
export const executionRows = defineQuery({
  name: 'evaluations.executionRows',
  permission: 'execution:paste',
  input: yearParams,
  async run({ db, grant }, input): Promise<{ fiscalYear: number | null; rows: ExecutionRow[] }> {
    const year = await chooseYear(db, grant, input);
    if (!year) return { fiscalYear: null, rows: [] };
    const projects = await db.project.findMany({
      where: { AND: [projectsWithin(grant), { yearId: year.id, participates: true }] },
      include: { evaluation: { omit: { frozenModel: true }, include: { fundingLines: true } } },
      orderBy: { position: 'asc' },
    });
    return {
      fiscalYear: year.fiscalYear,
      rows: projects.flatMap(({ id, code, name, evaluation }) => {
        if (!evaluation) return [];
        const executed = (source: string) =>
          evaluation.fundingLines
            .find((line) => line.source === source && line.applicable)
            ?.executed?.toFixed() ?? null;
        return [
          {
            projectId: id,
            code,
            name,
            state: evaluation.state,
            open: isPossible(evaluation.state, 'pasteExecution'),
            fiscal: executed('FISCAL'),
            carryover: executed('CARRYOVER'),
            other: executed('OTHER'),
          },
        ];
      }),
    };
  },
});
