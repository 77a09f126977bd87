import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { isProvisional } from '@/lib/scoring/explanation';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { withProposedWeights } from '@/lib/sheet/proposed-weights';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import type { Sheet } from '@/lib/sheet/sheet';
import { FROZEN_STATES, type State } from '@/lib/workflow/states';
import { computedColumns, type RowScores, storedScores } from './change';
import type { Held } from './hold';
import { type SheetRecord, sheetInclude, sheetOf, weightsOriginOf } from './records';

/** A project's 总分 in 分 and 等级; both null while nothing is reported. */
export type Figures = { readonly total: string | null; readonly grade: string | null };

/** A project under a rule set: its sheet with the 分值 that the set proposes, and what that scores. */
export type Scored = { readonly record: SheetRecord; readonly sheet: Sheet; readonly score: ProjectScore };

/** One project before and after it was scored again. */
export type Rescored = {
  readonly projectId: string;
  readonly evaluationId: string;
  readonly name: string;
  readonly state: State;
  readonly participates: boolean;
  /** Not reported in full */
  readonly provisional: boolean;
  readonly before: Figures;
  readonly after: Figures;
};

type Page = Required<Pick<Prisma.ProjectFindManyArgs, 'orderBy' | 'skip' | 'take'>>;

/**
 * The projects with everything their sheets need, in a handful of queries.
 * @param page which of them, in which order; without, all of them in the order of their documents
 */
export async function loadSheetRecords(
  db: Db,
  where: Prisma.ProjectWhereInput,
  page?: Page,
): Promise<SheetRecord[]> {
  const projects = await db.project.findMany({
    where: { AND: [where, { evaluation: { isNot: null } }] },
    include: sheetInclude,
    orderBy: [{ yearId: 'asc' }, { position: 'asc' }],
    ...page,
  });
  return projects as SheetRecord[];
}

/**
 * Scores a project under a rule set without storing anything. 分值 that nobody decided follow the set.
 * @param stored the record's sheet, where the caller scores it more than once
 */
export function scoreRecord(record: SheetRecord, ruleSet: RuleSet, stored = sheetOf(record)): Scored {
  const sheet = withProposedWeights(stored, ruleSet, weightsOriginOf(record));
  return { record, sheet, score: scoreSheet(sheet, ruleSet) };
}

/** 总分 and 等级 as they would be stored for a scored project. */
export function figuresOf({ sheet, score }: Pick<Scored, 'sheet' | 'score'>): Figures {
  const { total, grade } = computedColumns(sheet, score);
  return { total, grade };
}

/**
 * Scores projects again under the rules of their years and stores what follows: execution rate and score, the rows' scores, 总分,
 * 等级, and the 分值 where nobody decided them. Every evaluation takes its next version, so whoever has it open
 * elsewhere finds a conflict. Approved projects are left out: they stay as they were approved. A few statements,
 * however many projects; runs in the caller's transaction, which also records the events.
 * @param projectIds some of those that are held; without, all of them
 * @example await rescoreProjects(db, await holdProjects(db, { yearId }))
 */
export async function rescoreProjects(
  db: Db,
  held: Held,
  projectIds: readonly string[] = [...held.projectIds],
): Promise<Rescored[]> {
  if (projectIds.some((id) => !held.projectIds.has(id))) throw new Error('scores of a project not held');
  const records = await loadSheetRecords(db, {
    id: { in: [...projectIds] },
    evaluation: { state: { notIn: [...FROZEN_STATES] } },
  });
  const years = new Map(records.map(({ year }) => [year.id, year]));
  const ruleSets = new Map([...years].map(([id, year]) => [id, pinnedRuleSet(year)]));
  const scored = records.map((record) => scoreRecord(record, ruleSets.get(record.yearId)!));
  await storeEvaluations(db, scored);
  await storeScores(db, scored);
  await storeWeights(db, scored);
  return scored.map(({ record, sheet, score }) => ({
    projectId: record.id,
    evaluationId: record.evaluation.id,
    name: record.name,
    state: record.evaluation.state,
    participates: record.participates,
    provisional: isProvisional(score),
    before: {
      total: record.evaluation.total?.toFixed(2) ?? null,
      grade: record.evaluation.grade,
    },
    after: figuresOf({ sheet, score }),
  }));
}

async function storeEvaluations(db: Db, scored: readonly Scored[]): Promise<void> {
  const rows = scored.map(({ record: { evaluation }, sheet, score }) => ({
    id: evaluation.id,
    version: evaluation.version,
    ...computedColumns(sheet, score),
  }));
  const stored = await db.$executeRaw`
    UPDATE "Evaluation" AS evaluation
    SET "version" = evaluation."version" + 1, "executionRate" = rows."executionRate",
      "executionScore" = rows."executionScore", "total" = rows."total", "grade" = rows."grade",
      "reportedCount" = rows."reportedCount"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS rows(
      "id" text, "version" int, "executionRate" numeric, "executionScore" numeric, "total" numeric, "grade" text,
      "reportedCount" int)
    WHERE evaluation."id" = rows."id" AND evaluation."version" = rows."version"
      AND evaluation."state" NOT IN ('APPROVED', 'SIGNED_OFF', 'PUBLISHED')`;
  if (stored !== rows.length) throw new AppError('CONFLICT');
}

function changedScores({ record, score }: Scored) {
  const after: RowScores = storedScores(score);
  return record.indicators
    .map(({ id, actual }) => ({
      indicatorId: id,
      evaluationId: record.evaluation.id,
      before: actual?.score?.toFixed(2) ?? null,
      score: after.get(id) ?? null,
    }))
    .filter(({ before, score: now }) => before !== now);
}

async function storeScores(db: Db, scored: readonly Scored[]): Promise<void> {
  const rows = scored.flatMap(changedScores);
  await db.$executeRaw`
    INSERT INTO "Actual" ("indicatorId", "evaluationId", "score")
    SELECT "indicatorId", "evaluationId", "score"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS rows(
      "indicatorId" text, "evaluationId" text, "score" numeric)
    ON CONFLICT ("indicatorId") DO UPDATE SET "score" = EXCLUDED."score"`;
}

async function storeWeights(db: Db, scored: readonly Scored[]): Promise<void> {
  const rows = scored.flatMap(({ record, sheet }) =>
    record.indicators
      .map(({ id, weight }, i) => ({ id, before: weight?.toFixed(2) ?? null, weight: sheet.rows[i]!.weight }))
      .filter(({ before, weight }) => before !== weight),
  );
  await db.$executeRaw`
    UPDATE "Indicator" AS indicator SET "weight" = rows."weight"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS rows("id" text, "weight" numeric)
    WHERE indicator."id" = rows."id"`;
}
