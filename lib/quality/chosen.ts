import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { type AuditedRecord, auditYear, type KeyedFinding } from './audited-year';

type Seen = { readonly projectId: string; readonly key: string };

export type PinnedYear = Prisma.YearGetPayload<{ include: { ownRuleSet: true } }>;

/** A finding as it is now, with its project and the rules that score it. */
export type Chosen = {
  readonly year: PinnedYear;
  readonly record: AuditedRecord;
  readonly finding: KeyedFinding;
};

/** @returns the refusal of whoever acts upon what has changed meanwhile */
export function changedMeanwhile(): AppError {
  return new AppError('CONFLICT', '指标文字或审核结果已有变化，请刷新后再操作。');
}

/** The years of projects under the grant; their saves wait until the transaction ends. */
export async function holdProjects(
  db: Db,
  grant: Grant,
  projectIds: readonly string[],
): Promise<PinnedYear[]> {
  const ids = [...new Set(projectIds)];
  const projects = await db.project.findMany({
    where: { AND: [projectsWithin(grant), { id: { in: ids } }] },
    select: { year: { include: { ownRuleSet: true } } },
  });
  if (projects.length !== ids.length) throw new AppError('NOT_FOUND');
  await db.$queryRaw`
    SELECT "id" FROM "Evaluation"
    WHERE "projectId" IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
    ORDER BY "id" FOR UPDATE`;
  return [...new Map(projects.map(({ year }) => [year.id, year])).values()];
}

/** The findings as they were seen; one that is not there any more makes the whole call fail. */
export async function chosenFindings(db: Db, grant: Grant, seen: readonly Seen[]): Promise<Chosen[]> {
  const years = await holdProjects(
    db,
    grant,
    seen.map(({ projectId }) => projectId),
  );
  const chosen = new Map<string, Chosen>();
  for (const year of years) {
    const keys = new Map(seen.map(({ projectId, key }) => [`${projectId} ${key}`, key]));
    for (const record of await auditYear(db, year)) {
      for (const finding of record.findings) {
        const place = `${record.project.id} ${finding.key}`;
        if (keys.has(place)) chosen.set(place, { year, record, finding });
      }
    }
  }
  if (seen.some(({ projectId, key }) => !chosen.has(`${projectId} ${key}`))) throw changedMeanwhile();
  return [...chosen.values()];
}
