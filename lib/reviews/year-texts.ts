import { Recent } from '@/lib/core/recent';
import type { Db } from '@/lib/db/database';
import { Prisma } from '@/lib/db/database';
import { CopiedTexts } from '@/lib/review-hints/copied-texts';

/** What was made of the texts of years. */
const byFingerprint = new Recent<CopiedTexts>(8);

type Project = [id: string, name: string, goal: string, reason: string, rows: readonly string[] | null];

/** Whatever the forms of a unit say in words for a year, as one text. */
const allTexts = (unitId: string, yearId: string) => Prisma.sql`
  SELECT json_agg(json_build_array(project."id", project."name", evaluation."goalActual", evaluation."executionReason",
    (SELECT json_agg(texts ORDER BY actual."indicatorId", texts)
      FROM "Actual" AS actual, unnest(ARRAY[actual."completion", actual."deviationReason", actual."improvement"]) AS texts
      WHERE actual."evaluationId" = evaluation."id" AND texts <> '')) ORDER BY project."id")::text AS "texts"
  FROM "Project" AS project JOIN "Evaluation" AS evaluation ON evaluation."projectId" = project."id"
  WHERE project."unitId" = ${unitId} AND project."yearId" = ${yearId} AND project."participates"`;

/**
 * Where else in the forms of a unit and year a text stands. Every review page asks: the database only says whether
 * anything has been written since the last time, and the texts are fetched where something has.
 */
export async function copiedTextsOf(
  db: Db,
  { unitId, yearId }: { readonly unitId: string; readonly yearId: string },
): Promise<CopiedTexts> {
  const texts = allTexts(unitId, yearId);
  const [now] = await db.$queryRaw<{ fingerprint: string }[]>`
    SELECT encode(sha256(convert_to(coalesce("texts", ''), 'UTF8')), 'hex') AS "fingerprint" FROM (${texts}) AS year`;
  const known = byFingerprint.get(now?.fingerprint ?? '');
  if (known) return known;
  const [read] = await db.$queryRaw<{ fingerprint: string; texts: string | null }[]>`
    SELECT "texts", encode(sha256(convert_to(coalesce("texts", ''), 'UTF8')), 'hex') AS "fingerprint" FROM (${texts}) AS year`;
  const projects = JSON.parse(read?.texts ?? '[]') as Project[];
  const copied = new CopiedTexts(
    projects.map(([projectId, name, goal, reason, rows]) => ({
      ...{ projectId, name },
      texts: [goal, reason, ...(rows ?? [])],
    })),
  );
  return read ? byFingerprint.put(read.fingerprint, copied) : copied;
}
