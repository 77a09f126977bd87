import { signedName } from '@/lib/access/acting';
import type { Grant, Viewer } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import { dayAt } from '@/lib/core/day';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { decidedSchema } from '@/lib/indicators/decisions/decided';
import { proposeReading } from '@/lib/indicators/reading';
import { oncePerPage } from '@/lib/operation/once-per-page';
import type { FormHead } from '@/lib/reports/form-model';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import type { CompletionGrade, RuleSet } from '@/lib/scoring/rule-set';
import { withDerivedAnnual } from '@/lib/sheet/annual-budget';
import type { WeightsOrigin } from '@/lib/sheet/proposed-weights';
import {
  type Judgement,
  MONEY_SOURCES,
  type Reported,
  type RowDecision,
  type Sheet,
  type SheetMoney,
  type SheetRow,
  type TargetAdjusted,
} from '@/lib/sheet/sheet';
import { calendarIncluded, calendarOf } from '@/lib/stages/calendar';
import type { Situation } from '@/lib/workflow/guards';
import { stageStatus } from '@/lib/workflow/stages';
import { isFrozen } from '@/lib/workflow/states';
import { isPossible } from '@/lib/workflow/transitions';

/** All that a sheet is made of, its rules included, read in one query. */
export const sheetInclude = {
  unit: true,
  year: { include: { ownRuleSet: true, stages: true } },
  extensions: true,
  assignments: { include: { evaluator: { select: { name: true } } } },
  import: { select: { unitName: true } },
  owner: { select: { section: true, status: true } },
  evaluation: {
    include: {
      fundingLines: true,
      budgetAdjustments: { orderBy: [{ date: 'asc' }, { enteredAt: 'asc' }, { id: 'asc' }] },
      ownRuleSet: true,
    },
  },
  indicators: { include: { actual: true, decision: true }, orderBy: { position: 'asc' } },
  targetAdjustments: { orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.ProjectInclude;

type Loaded = Prisma.ProjectGetPayload<{ include: typeof sheetInclude }>;
export type SheetRecord = Loaded & { evaluation: NonNullable<Loaded['evaluation']> };

async function readSheetRecord(db: Db, where: Prisma.ProjectWhereInput): Promise<SheetRecord> {
  const project = await db.project.findFirst({ where, include: sheetInclude });
  if (!project?.evaluation) throw new AppError('NOT_FOUND');
  return project as SheetRecord;
}

const readOnce = oncePerPage<SheetRecord>();

/**
 * A project with everything its sheet needs; outside of the grant's reach it does not exist. The queries of one page
 * share what they read.
 */
export function loadSheetRecord(db: Db, grant: Grant, projectId: string): Promise<SheetRecord> {
  const where = { AND: [projectsWithin(grant), { id: projectId }] };
  return readOnce(JSON.stringify(where), () => readSheetRecord(db, where));
}

type StoredAdjustment = SheetRecord['evaluation']['budgetAdjustments'][number];

function budgetAdjustmentOf({ id, kind, date, amount, documentNumber, note }: StoredAdjustment) {
  return { id, kind, date, amount: amount.toFixed(), documentNumber, note };
}

/** A source with its adjustments; those without have no word of them, so that such a sheet reads as it always did. */
function adjustedLine(line: SheetMoney, typedAnnual: string | null, { evaluation }: SheetRecord): SheetMoney {
  const adjustments = evaluation.budgetAdjustments.filter(({ source }) => source === line.source);
  if (adjustments.length === 0) return line;
  return withDerivedAnnual({ ...line, typedAnnual, adjustments: adjustments.map(budgetAdjustmentOf) });
}

function moneyOf(record: SheetRecord): SheetMoney[] {
  return MONEY_SOURCES.map((source) => {
    const line = record.evaluation.fundingLines.find((candidate) => candidate.source === source);
    if (!line) return { source, applicable: false, initial: null, annual: null, executed: null };
    const stored = {
      source,
      applicable: line.applicable,
      initial: line.initial?.toFixed() ?? null,
      annual: line.annual?.toFixed() ?? null,
      executed: line.executed?.toFixed() ?? null,
    };
    return adjustedLine(stored, line.typedAnnual?.toFixed() ?? null, record);
  });
}

type IndicatorRecord = SheetRecord['indicators'][number];

const number = (value: { toFixed(): string } | null | undefined): string | null => value?.toFixed() ?? null;

function reportedOf({ actual }: IndicatorRecord): Reported & Judgement & Pick<SheetRow, 'percentReason'> {
  const count = (value: number | null | undefined) => value?.toString() ?? null;
  return {
    value: number(actual?.value),
    doneOn: actual?.doneOn ?? null,
    grade: (actual?.grade ?? null) as CompletionGrade | null,
    percent: number(actual?.percent),
    percentReason: actual?.percentReason ?? null,
    completion: actual?.completion ?? '',
    measured: number(actual?.measured),
    timesOnTime: count(actual?.timesOnTime),
    eligible: number(actual?.eligible),
    surveyMethod: actual?.surveyMethod ?? '',
    surveySent: count(actual?.surveySent),
    surveyReturned: count(actual?.surveyReturned),
    surveyValid: count(actual?.surveyValid),
    surveySatisfied: count(actual?.surveySatisfied),
    surveyedOn: actual?.surveyedOn ?? null,
    deviationReason: actual?.deviationReason ?? '',
    improvement: actual?.improvement ?? '',
    readingWish: actual?.readingWish ?? '',
    judgedPercent: number(actual?.judgedPercent),
    judgedReason: actual?.judgedReason ?? null,
    deduction: number(actual?.deduction),
    deductionReason: actual?.deductionReason ?? null,
  };
}

/** A stored decision as the sheet carries it. */
export function decisionOf(stored: IndicatorRecord['decision']): RowDecision | null {
  if (!stored) return null;
  const { meaning, note, decidedByName, decidedAt, version } = stored;
  return {
    meaning: decidedSchema.parse(meaning),
    note,
    byName: decidedByName,
    at: decidedAt.toISOString(),
    version,
  };
}

/** What the indicator was declared as, and the approved adjustment that its target in force is of. */
function adjustedOf(indicator: IndicatorRecord, { targetAdjustments }: SheetRecord): TargetAdjusted | null {
  const { id, originalNature, originalTarget, originalUnit } = indicator;
  const last = targetAdjustments.findLast((one) => one.indicatorId === id && one.state === 'APPROVED');
  if (originalNature === null || originalTarget === null || !last) return null;
  return {
    original: { nature: originalNature, target: originalTarget, unitOfMeasure: originalUnit },
    documentNumber: last.documentNumber,
    reason: last.reason,
    byName: last.decidedByName ?? '评价人员',
    at: (last.decidedAt ?? last.requestedAt).toISOString(),
  };
}

function rowOf(indicator: IndicatorRecord, record: SheetRecord): SheetRow {
  const texts = {
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    nature: indicator.nature,
    target: indicator.target,
    direction: indicator.direction,
  };
  return {
    ...texts,
    ...reportedOf(indicator),
    indicatorId: indicator.id,
    unitOfMeasure: indicator.unitOfMeasure,
    weight: indicator.weight?.toFixed(2) ?? null,
    reading: proposeReading(
      { ...texts, unit: indicator.unitOfMeasure },
      { fiscalYear: record.year.fiscalYear, projectTotal: record.total?.toFixed() ?? null },
    ),
    decision: decisionOf(indicator.decision),
    adjusted: adjustedOf(indicator, record),
  };
}

/** The sheet that a record holds. */
export function sheetOf(record: SheetRecord): Sheet {
  return {
    fiscalYear: record.year.fiscalYear,
    goal: record.goal,
    goalActual: record.evaluation.goalActual,
    executionReason: record.evaluation.executionReason,
    notes: record.evaluation.notes,
    money: moneyOf(record),
    rows: record.indicators.map((indicator) => rowOf(indicator, record)),
  };
}

/** Weights that every indicator of the document has are the document's until a person changes one. */
export function weightsOriginOf({ evaluation, indicators }: SheetRecord): WeightsOrigin {
  if (evaluation.weightsAdjusted) return 'adjusted';
  const given = indicators.length > 0 && indicators.every(({ documentWeight }) => documentWeight !== null);
  return given ? 'document' : 'proposed';
}

/** What `situationOf` needs to have read. */
export const situationIncluded = {
  ...calendarIncluded,
  evaluation: { omit: { frozenModel: true } },
  targetAdjustments: { where: { state: 'WAITING' } },
} as const satisfies Prisma.ProjectInclude;

type Situated = Parameters<typeof calendarOf>[0] & {
  readonly participates: boolean;
  readonly isPublic: boolean;
  readonly evaluation: Pick<SheetRecord['evaluation'], 'state' | 'reviewStartedAt'>;
  readonly year: { readonly signOffNeeded: boolean };
  readonly targetAdjustments: readonly { readonly state: string }[];
};

/** What the workflow has to know of a project at that moment. */
export function situationOf(project: Situated, now: Date): Situation {
  const { evaluation, participates, isPublic, year, targetAdjustments } = project;
  const [calendar, today] = [calendarOf(project), dayAt(now)];
  return {
    state: evaluation.state,
    participates,
    isPublic,
    reviewBegun: evaluation.reviewStartedAt !== null,
    signOffNeeded: year.signOffNeeded,
    adjustmentWaits: targetAdjustments.some(({ state }) => state === 'WAITING'),
    report: stageStatus(calendar, 'REPORT', today),
    review: stageStatus(calendar, 'REVIEW', today),
  };
}

/** What the first action of an evaluator leaves on a submitted form; nothing later, nor on one that is filled in. */
export function reviewBegun(
  record: SheetRecord,
  evaluator: Viewer,
  now: Date,
): Pick<Prisma.EvaluationUncheckedUpdateManyInput, 'reviewStartedAt' | 'reviewStartedByName'> {
  const { evaluation } = record;
  if (!isPossible(evaluation.state, 'startReview') || evaluation.reviewStartedAt !== null) return {};
  return { reviewStartedAt: now, reviewStartedByName: signedName(evaluator, record) };
}

/** The rules that score a project: the year's, or once approved those it was approved under. */
export function ruleSetOf({ evaluation, year }: SheetRecord): RuleSet {
  const { state, ruleSetId, ruleSetVersion, ownRuleSet } = evaluation;
  if (!isFrozen(state) || ruleSetId === null || ruleSetVersion === null) return pinnedRuleSet(year);
  return pinnedRuleSet({ ruleSetId, ruleSetVersion, ownRuleSet });
}

/** What the form says beside its sheet. Until approval there is no reviewer and no date. */
export function headOf(
  record: SheetRecord,
  approval: { readonly reviewer: string; readonly approvedOn: string } | null,
): FormHead {
  return {
    project: {
      code: record.code,
      name: record.name,
      department: record.import?.unitName ?? record.unit.name,
      unit: record.unit.name,
      owner: record.ownerName,
      phone: record.ownerPhone,
    },
    signatures: { filledBy: record.evaluation.submittedByName, reviewedBy: approval?.reviewer ?? null },
    approvedOn: approval?.approvedOn ?? null,
  };
}
