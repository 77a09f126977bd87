import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/database';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { type DeclaredMoney, openingMoney, openingWeights } from './opening';

export type NewIndicator = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly nature: string;
  readonly target: string;
  readonly unitOfMeasure: string | null;
  readonly direction: string | null;
  /** 分值 as the document has it, a decimal string; null where it has none */
  readonly documentWeight: string | null;
  /** The import that it came from, and the data row of table 13 there; null for what was typed in */
  readonly sourceImportId: string | null;
  readonly sourceRow: number | null;
};

/** A project with its targets, before it has an id. Texts verbatim, money in 万元. */
export type NewProject = DeclaredMoney & {
  readonly unitId: string;
  readonly yearId: string;
  readonly origin: 'IMPORTED' | 'ADDED';
  readonly importId: string | null;
  readonly sourceImportId: string | null;
  readonly sourceRow: number | null;
  readonly position: number;
  readonly code: string;
  readonly name: string;
  readonly category: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly ownerPhone: string | null;
  readonly goal: string | null;
  readonly indicators: readonly NewIndicator[];
};

function rowsOf(project: NewProject, ruleSet: RuleSet, now: Date) {
  const { indicators, ...own } = project;
  const projectId = randomUUID();
  const evaluationId = randomUUID();
  const money = openingMoney(project);
  const weights = openingWeights(
    indicators.map((row) => ({ ...row, weight: row.documentWeight })),
    money,
    ruleSet,
  );
  const indicatorRows = indicators.map((row, i) => ({
    ...row,
    id: randomUUID(),
    projectId,
    position: i + 1,
    weight: weights[i]!.toFixed(2),
  }));
  return {
    project: { ...own, id: projectId },
    indicators: indicatorRows,
    evaluation: { id: evaluationId, projectId, stateSince: now },
    fundingLines: money.map((line) => ({ ...line, evaluationId })),
  };
}

/**
 * Creates projects with their indicators, 分值, money and a 自评 that has not been started, in a handful of
 * statements however many they are. Runs in the caller's transaction, which also records the events.
 * @returns the ids, in the order given
 */
export async function createProjects(
  db: Db,
  projects: readonly NewProject[],
  ruleSet: RuleSet,
  now: Date,
): Promise<string[]> {
  const rows = projects.map((project) => rowsOf(project, ruleSet, now));
  await db.project.createMany({ data: rows.map((row) => row.project) });
  await createIndicators(
    db,
    rows.flatMap((row) => row.indicators),
  );
  await db.evaluation.createMany({ data: rows.map((row) => row.evaluation) });
  await db.fundingLine.createMany({ data: rows.flatMap((row) => row.fundingLines) });
  await createActuals(db, JSON.stringify(rows.map((row) => row.evaluation.id)));
  return rows.map((row) => row.project.id);
}

/** An indicator with its place in a project; `weight`: 分值 in force, null where none is given yet. */
export type PlacedIndicator = NewIndicator & {
  readonly id: string;
  readonly projectId: string;
  readonly position: number;
  readonly weight: string | null;
};

/**
 * Creates indicators in one statement. One parameter for all rows: a department has thousands, and a parameter per
 * cell is what takes the time.
 */
export async function createIndicators(db: Db, rows: readonly PlacedIndicator[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Indicator" ("id", "projectId", "position", "level1", "level2", "name", "nature", "target",
      "unitOfMeasure", "direction", "weight", "documentWeight", "sourceImportId", "sourceRow")
    SELECT "id", "projectId", "position", "level1", "level2", "name", "nature", "target",
      "unitOfMeasure", "direction", "weight", "documentWeight", "sourceImportId", "sourceRow"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS rows(
      "id" text, "projectId" text, "position" int, "level1" text, "level2" text, "name" text, "nature" text,
      "target" text, "unitOfMeasure" text, "direction" text, "weight" numeric, "documentWeight" numeric,
      "sourceImportId" text, "sourceRow" int)`;
}

/** An empty row for every indicator of these evaluations that has none. `evaluationIds`: a JSON array. */
export async function createActuals(db: Db, evaluationIds: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Actual" ("indicatorId", "evaluationId")
    SELECT indicator."id", evaluation."id"
    FROM "Evaluation" AS evaluation JOIN "Indicator" AS indicator USING ("projectId")
    WHERE evaluation."id" IN (SELECT jsonb_array_elements_text(${evaluationIds}::jsonb))
    ON CONFLICT ("indicatorId") DO NOTHING`;
}
