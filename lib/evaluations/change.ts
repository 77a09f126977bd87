import type { Grant } from '@/lib/access/grant';
import type { AuditEntry, EventAction } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { type Dec, roundHalfUp } from '@/lib/core/decimal';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { isProvisional } from '@/lib/scoring/explanation';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { sheetBudget } from '@/lib/sheet/money';
import { isReported } from '@/lib/sheet/reported-actual';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import type { Sheet, SheetMoney, SheetRow } from '@/lib/sheet/sheet';
import { type Action, next, refuseImpossible } from '@/lib/workflow/transitions';
import { type Held, holdProjects } from './hold';
import { loadSheetRecord, ruleSetOf, type SheetRecord, sheetOf, situationOf } from './records';

const opened = Symbol('opened');

/** A project that is held and was read for a change: its sheet and the rules. */
export type Change = {
  readonly record: SheetRecord;
  readonly sheet: Sheet;
  readonly ruleSet: RuleSet;
  readonly [opened]: true;
};

/** Holds one project and reads it, under the grant. @throws AppError NOT_FOUND outside of the reach */
export async function holdRecord(db: Db, grant: Grant, projectId: string): Promise<SheetRecord> {
  await holdProjects(db, { AND: [projectsWithin(grant), { id: projectId }] });
  return loadSheetRecord(db, grant, projectId);
}

/**
 * Reads a held project as it is now for a change under the grant; what the caller saw has to be compared by the
 * caller.
 * @throws AppError NOT_FOUND outside of the reach, INVALID_STATE
 */
export async function openHeld(
  db: Db,
  { projectIds }: Held,
  grant: Grant,
  action: Action,
  projectId: string,
  now: Date,
): Promise<Change> {
  if (!projectIds.has(projectId)) throw new AppError('NOT_FOUND');
  return opening(await loadSheetRecord(db, grant, projectId), action, now);
}

function opening(record: SheetRecord, action: Action, now: Date): Change {
  refuseImpossible(situationOf(record, now), action);
  return { record, sheet: sheetOf(record), ruleSet: ruleSetOf(record), [opened]: true };
}

/**
 * Reads a project for a change under the grant, in the very version that the caller saw.
 * @throws AppError NOT_FOUND outside of the reach, CONFLICT when somebody saved in between, INVALID_STATE
 */
export async function openChange(
  db: Db,
  grant: Grant,
  action: Action,
  { projectId, version }: { projectId: string; version: number },
  now: Date,
): Promise<Change> {
  const change = opening(await holdRecord(db, grant, projectId), action, now);
  if (change.record.evaluation.version !== version) throw new AppError('CONFLICT');
  return change;
}

/** Takes the next version, or loses to whoever was faster. The first write of every change. */
export async function claim(
  db: Db,
  { record: { evaluation } }: Change,
  action: Action,
  now: Date,
  data: Prisma.EvaluationUncheckedUpdateManyInput = {},
): Promise<number> {
  const state = next(evaluation.state, action);
  const claimed = await db.evaluation.updateMany({
    where: { id: evaluation.id, version: evaluation.version, state: evaluation.state },
    data: {
      ...data,
      version: { increment: 1 },
      ...(state === evaluation.state ? {} : { state, stateSince: now }),
    },
  });
  if (claimed.count !== 1) throw new AppError('CONFLICT');
  return evaluation.version + 1;
}

/** Columns of the evaluation that follow from the sheet: rate, scores, progress; a grade once nothing is blank. */
export function computedColumns(sheet: Sheet, score: ProjectScore) {
  const reportedCount = sheet.rows.filter(isReported).length;
  const complete = reportedCount === sheet.rows.length && !isProvisional(score);
  const anything = reportedCount > 0 || sheetBudget(sheet).executed !== null;
  return {
    executionRate: fixed(score.execution.rate && roundHalfUp(score.execution.rate, 6)),
    executionScore: fixed(score.execution.score),
    total: anything ? score.total.toFixed(2) : null,
    grade: complete ? score.grade : null,
    reportedCount,
  };
}

const fixed = (value: Dec | null): string | null => value?.toFixed() ?? null;

function moneyUpdates(db: Db, evaluationId: string, before: Sheet, after: Sheet): Promise<unknown>[] {
  const differs = (line: SheetMoney, i: number) => JSON.stringify(line) !== JSON.stringify(before.money[i]);
  return after.money.filter(differs).map(({ source, adjustments: _rows, ...values }) =>
    db.fundingLine.upsert({
      where: { evaluationId_source: { evaluationId, source } },
      create: { evaluationId, source, ...values },
      update: values,
    }),
  );
}

const count = (text: string | null): number | null => (text === null ? null : Number(text));

/** What is stored of a row: all that was reported and judged. */
function reportedColumns(row: SheetRow) {
  const { value, doneOn, grade, percent, percentReason, completion, deviationReason, improvement } = row;
  const { measured, eligible, surveyMethod, surveyedOn, readingWish } = row;
  const { judgedPercent, judgedReason, deduction, deductionReason } = row;
  return {
    ...{ value, doneOn, grade, percent, percentReason, completion, deviationReason, improvement },
    ...{ measured, eligible, surveyMethod, surveyedOn, readingWish },
    ...{ judgedPercent, judgedReason, deduction, deductionReason },
    timesOnTime: count(row.timesOnTime),
    surveySent: count(row.surveySent),
    surveyReturned: count(row.surveyReturned),
    surveyValid: count(row.surveyValid),
    surveySatisfied: count(row.surveySatisfied),
  };
}

function rowUpdates(db: Db, evaluationId: string, before: Sheet, after: Sheet, scores: readonly RowScores[]) {
  return after.rows.flatMap((row, i) => {
    const score = scores[1]!.get(row.indicatorId) ?? null;
    const scoreBefore = scores[0]!.get(row.indicatorId) ?? null;
    const same = JSON.stringify(reportedColumns(row)) === JSON.stringify(reportedColumns(before.rows[i]!));
    if (same && score === scoreBefore) return [];
    const data = { ...reportedColumns(row), score };
    return [
      db.actual.upsert({
        where: { indicatorId: row.indicatorId },
        create: { indicatorId: row.indicatorId, evaluationId, ...data },
        update: data,
      }),
    ];
  });
}

function weightUpdates(db: Db, before: Sheet, after: Sheet): Promise<unknown>[] {
  return after.rows
    .filter((row, i) => row.weight !== before.rows[i]!.weight)
    .map((row) => db.indicator.update({ where: { id: row.indicatorId }, data: { weight: row.weight } }));
}

export type RowScores = ReadonlyMap<string, string | null>;

/** What is stored as the score of each row: null where it is not scored. */
export function storedScores(score: ProjectScore): RowScores {
  return new Map(
    score.indicators.map((row) => [row.id, row.status === 'scored' ? (row.score?.toFixed(2) ?? null) : null]),
  );
}

/** Writes what differs between two states of a sheet: money, rows with their scores, weights. */
export async function writeSheet(db: Db, { record, sheet, ruleSet }: Change, after: Sheet): Promise<void> {
  const scores = [
    new Map(record.indicators.map((row) => [row.id, row.actual?.score?.toFixed(2) ?? null])),
    storedScores(scoreSheet(after, ruleSet)),
  ];
  const { id } = record.evaluation;
  await Promise.all([
    ...moneyUpdates(db, id, sheet, after),
    ...weightUpdates(db, sheet, after),
    ...rowUpdates(db, id, sheet, after, scores),
  ]);
}

/** An audit event about the evaluation of a project. */
export function evaluationEvent(
  record: SheetRecord,
  action: EventAction,
  rest: Pick<AuditEntry, 'changes' | 'reason'> = {},
): AuditEntry {
  return {
    action,
    subjectType: 'evaluation',
    subjectId: record.evaluation.id,
    subjectName: record.name,
    unitId: record.unitId,
    projectId: record.id,
    ...rest,
  };
}
