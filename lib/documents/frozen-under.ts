import type { Db } from '@/lib/db/database';
import type { ReportOf } from '@/lib/verification/verdict';

/** What the register says of a frozen model, without the model. */
export type Frozen = {
  readonly sha256: string;
  /** Which report it is; null of a 自评表 */
  readonly report: ReportOf | null;
  readonly approvedAt: Date | null;
  readonly inForce: boolean;
  readonly isPublic: boolean;
  readonly fiscalYear: number;
  readonly unit: string;
  readonly project: string;
  /** Of the form, or when the report was finished: `2024-06-01` */
  readonly approvedOn: string | null;
  readonly score: string;
  readonly grade: string;
};

/**
 * What was frozen under each SHA-256, in the order of these: the form in force, an earlier version, or a report. What is
 * under none is left out; 部门整体支出 has a department in place of a project. A report is in force until it is opened again, or its form or
 * score sheet is approved anew; a 绩效评价报告 has the score of its sheet.
 * Models of hundreds of forms would be megabytes, so their fields are read where they lie.
 */
export async function frozenUnder(db: Db, hashes: readonly string[]): Promise<Frozen[]> {
  if (hashes.length === 0) return [];
  const wanted = JSON.stringify(hashes);
  const found = await db.$queryRaw<Frozen[]>`
    WITH "wanted" AS (SELECT jsonb_array_elements_text(${wanted}::jsonb) AS "sha256"),
    "frozen" AS (
      SELECT "frozenSha256" AS "sha256", "frozenModel" AS "model", "approvedAt", true AS "inForce", "projectId",
        "frozenModel"->>'approvedOn' AS "approvedOn", NULL AS "report"
      FROM "Evaluation" WHERE "frozenSha256" IN (SELECT "sha256" FROM "wanted")
      UNION ALL
      SELECT v."sha256", v."model", v."approvedAt", false, e."projectId", v."model"->>'approvedOn', NULL
      FROM "FrozenVersion" v JOIN "Evaluation" e ON e."id" = v."evaluationId"
      WHERE v."sha256" IN (SELECT "sha256" FROM "wanted")
      UNION ALL
      SELECT w."sha256",
        (w."model"->'form') || CASE WHEN jsonb_exists(w."model", 'appraisal') THEN jsonb_build_object(
          'total', w."model"#>'{appraisal,total}', 'grade', w."model"#>'{appraisal,grade}') ELSE '{}' END,
        w."finishedAt", w."reopenedAt" IS NULL AND w."formSha256" IS NOT DISTINCT FROM
          CASE r."kind" WHEN 'APPRAISAL' THEN a."frozenSha256" ELSE e."frozenSha256" END,
        r."projectId", w."model"->>'finishedOn', r."kind"
      FROM "WrittenEdition" w JOIN "WrittenReport" r ON r."id" = w."reportId"
      JOIN "Evaluation" e ON e."projectId" = r."projectId"
      LEFT JOIN "Appraisal" a ON a."projectId" = r."projectId"
      WHERE w."sha256" IN (SELECT "sha256" FROM "wanted")
      UNION ALL
      SELECT "frozenSha256", "frozenModel", "approvedAt", true, NULL, "frozenModel"->>'approvedOn', 'DEPARTMENT'
      FROM "DepartmentEvaluation" WHERE "frozenSha256" IN (SELECT "sha256" FROM "wanted")
      UNION ALL
      SELECT "sha256", "model", "approvedAt", false, NULL, "model"->>'approvedOn', 'DEPARTMENT'
      FROM "DepartmentVersion" WHERE "sha256" IN (SELECT "sha256" FROM "wanted"))
    SELECT f."sha256", f."approvedAt", f."inForce", f."report", f."approvedOn",
      COALESCE(p."isPublic", true) AS "isPublic",
      (f."model"->>'fiscalYear')::int AS "fiscalYear",
      COALESCE(f."model"#>>'{project,unit}', f."model"->>'unit') AS "unit",
      COALESCE(f."model"#>>'{project,name}', f."model"->>'department') AS "project",
      f."model"->>'total' AS "score", f."model"->>'grade' AS "grade"
    FROM "frozen" f LEFT JOIN "Project" p ON p."id" = f."projectId"
    ORDER BY f."inForce" DESC`;
  const bySha256 = new Map(found.toReversed().map((one) => [one.sha256, one]));
  return hashes.flatMap((sha256) => bySha256.get(sha256) ?? []);
}
