import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import { type Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { FROZEN_STATES } from '@/lib/workflow/states';
import { chooseYear } from '@/lib/years/choose-year';

/** Which approved forms of a year are meant; `projectIds` null: all of them. */
export type Wanted = {
  readonly year?: number;
  readonly unit?: string;
  readonly projectIds: readonly string[] | null;
};

/** Approved forms of a year in the order of the document, by their frozen models. */
export type ApprovedProjects = {
  readonly year: { readonly id: string; readonly fiscalYear: number };
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly projects: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
};

const SOME_GONE = '所选项目中，有的已重新评价，或不在您的权限范围内。请刷新页面后重新选择。';

/** Of a year, what is approved and in reach. */
export function approvedWithin(
  grant: Grant,
  yearId: string,
  ids: readonly string[] | null,
): Prisma.ProjectWhereInput {
  const approved = { state: { in: [...FROZEN_STATES] }, frozenModel: { not: Prisma.DbNull } };
  return {
    AND: [
      projectsWithin(grant),
      { yearId, participates: true, evaluation: approved },
      ids === null ? {} : { id: { in: [...ids] } },
    ],
  };
}

/** @throws AppError NOT_FOUND where there is none, or one that was chosen is not among them */
export function refuseMissing(found: number, ids: readonly string[] | null): void {
  if (ids !== null && found < new Set(ids).size) throw new AppError('NOT_FOUND', SOME_GONE);
  if (found === 0) throw new AppError('NOT_FOUND', '还没有评价通过的项目，暂无可下载的自评表。');
}

/** The year that is asked for. @throws AppError NOT_FOUND */
export async function yearOrNotFound(db: Db, grant: Grant, wanted: Pick<Wanted, 'year' | 'unit'>) {
  const year = await chooseYear(db, grant, wanted);
  if (!year) throw new AppError('NOT_FOUND', '还没有导入任何年度的预算文本。');
  return year;
}

/** The approved forms that are meant, without their models. @throws AppError NOT_FOUND */
export async function approvedProjects(db: Db, grant: Grant, wanted: Wanted): Promise<ApprovedProjects> {
  const { id, fiscalYear, unit } = await yearOrNotFound(db, grant, wanted);
  const found = await db.project.findMany({
    where: approvedWithin(grant, id, wanted.projectIds),
    select: { id: true, name: true, evaluation: { select: { frozenSha256: true } } },
    orderBy: { position: 'asc' },
  });
  refuseMissing(found.length, wanted.projectIds);
  return {
    year: { id, fiscalYear },
    unit: { id: unit.id, code: unit.code, name: unit.name },
    projects: found.map(({ evaluation, ...project }) => ({
      ...project,
      sha256: evaluation?.frozenSha256 ?? '',
    })),
  };
}
