import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { type Held, holdProjects } from '@/lib/evaluations/hold';
import { type AuditedRecord, auditYear, type KeyedFinding } from './audited-year';

type Seen = { readonly projectId: string; readonly key: string };

type Year = Prisma.YearGetPayload<object>;

/** A finding as it is now, with its project. */
export type Chosen = {
  readonly record: AuditedRecord;
  readonly finding: KeyedFinding;
};

/** @returns the refusal of whoever acts upon what has changed meanwhile */
export function changedMeanwhile(): AppError {
  return new AppError('CONFLICT', '指标文字或审核结果已有变化，请刷新后再操作。');
}

/** Projects under the grant, held until the transaction ends. @throws AppError NOT_FOUND for one out of reach */
export async function holdWithin(db: Db, grant: Grant, projectIds: readonly string[]): Promise<Held> {
  const ids = [...new Set(projectIds)];
  const held = await holdProjects(db, { AND: [projectsWithin(grant), { id: { in: ids } }] });
  if (held.projectIds.size !== ids.length) throw new AppError('NOT_FOUND');
  return held;
}

function yearsOf(db: Db, { projectIds }: Held): Promise<Year[]> {
  return db.year.findMany({ where: { projects: { some: { id: { in: [...projectIds] } } } } });
}

/**
 * The findings of held projects as they were seen; one that is not there any more makes the whole call fail.
 * @throws AppError CONFLICT
 */
export async function chosenFindings(db: Db, held: Held, seen: readonly Seen[]): Promise<Chosen[]> {
  const wanted = new Set(seen.map(({ projectId, key }) => `${projectId} ${key}`));
  const chosen = new Map<string, Chosen>();
  for (const year of await yearsOf(db, held)) {
    for (const record of await auditYear(db, year)) {
      for (const finding of record.findings) {
        const place = `${record.project.id} ${finding.key}`;
        if (wanted.has(place)) chosen.set(place, { record, finding });
      }
    }
  }
  if (chosen.size !== wanted.size) throw changedMeanwhile();
  return [...chosen.values()];
}
