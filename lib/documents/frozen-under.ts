import type { Db } from '@/lib/db/database';

/** What the register says of a frozen model, without the model. */
export type Frozen = {
  readonly sha256: string;
  readonly approvedAt: Date | null;
  readonly inForce: boolean;
  readonly isPublic: boolean;
  readonly fiscalYear: number;
  readonly unit: string;
  readonly project: string;
  /** `2024-06-01` */
  readonly approvedOn: string | null;
  readonly score: string;
  readonly grade: string;
};

/**
 * What was frozen under each SHA-256, in the order of these: the form in force, or an earlier version. What is under
 * none is left out. Models of hundreds of forms would be megabytes, so their fields are read where they lie.
 */
export async function frozenUnder(db: Db, hashes: readonly string[]): Promise<Frozen[]> {
  if (hashes.length === 0) return [];
  const wanted = JSON.stringify(hashes);
  const found = await db.$queryRaw<Frozen[]>`
    WITH "wanted" AS (SELECT jsonb_array_elements_text(${wanted}::jsonb) AS "sha256"),
    "frozen" AS (
      SELECT "frozenSha256" AS "sha256", "frozenModel" AS "model", "approvedAt", true AS "inForce", "projectId"
      FROM "Evaluation" WHERE "frozenSha256" IN (SELECT "sha256" FROM "wanted")
      UNION ALL
      SELECT v."sha256", v."model", v."approvedAt", false, e."projectId"
      FROM "FrozenVersion" v JOIN "Evaluation" e ON e."id" = v."evaluationId"
      WHERE v."sha256" IN (SELECT "sha256" FROM "wanted"))
    SELECT f."sha256", f."approvedAt", f."inForce", p."isPublic",
      (f."model"->>'fiscalYear')::int AS "fiscalYear",
      f."model"#>>'{project,unit}' AS "unit", f."model"#>>'{project,name}' AS "project",
      f."model"->>'approvedOn' AS "approvedOn", f."model"->>'total' AS "score", f."model"->>'grade' AS "grade"
    FROM "frozen" f JOIN "Project" p ON p."id" = f."projectId"
    ORDER BY f."inForce" DESC`;
  const bySha256 = new Map(found.toReversed().map((one) => [one.sha256, one]));
  return hashes.flatMap((sha256) => bySha256.get(sha256) ?? []);
}
