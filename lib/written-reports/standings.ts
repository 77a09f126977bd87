import type { Db, Prisma } from '@/lib/db/database';
import type { ReportItem, ReportKind, ReportStanding } from './types';

const KIND: ReportKind = 'SELF';

const NONE: ReportStanding = { asked: false, state: 'NONE', outdated: false };

/** What of a project says where its 自评报告 stands. */
export const reportStandingIncluded = {
  evaluation: { select: { frozenSha256: true } },
  writtenReports: {
    where: { kind: KIND },
    include: {
      _count: { select: { texts: true } },
      editions: { omit: { model: true }, orderBy: { no: 'desc' }, take: 1 },
    },
  },
} as const satisfies Prisma.ProjectSelect;

type Listed = Prisma.ProjectGetPayload<{
  select: { id: true; code: true; name: true; ownerName: true } & typeof reportStandingIncluded;
}>;

/** Where the 自评报告 of a project stands. */
function reportStanding({
  evaluation,
  writtenReports,
}: Pick<Listed, 'evaluation' | 'writtenReports'>): ReportStanding {
  const report = writtenReports[0];
  if (!report) return NONE;
  const edition = report.state === 'FINISHED' ? report.editions[0] : undefined;
  const begun = report._count.texts > 0 || report.state === 'FINISHED';
  return {
    asked: report.askedAt !== null,
    state: begun ? report.state : 'NONE',
    outdated: edition !== undefined && edition.formSha256 !== evaluation?.frozenSha256,
  };
}

export function reportItem(project: Listed): ReportItem {
  const { id, code, name, ownerName, writtenReports } = project;
  const standing = reportStanding(project);
  const edition = standing.state === 'FINISHED' ? writtenReports[0]?.editions[0] : undefined;
  return {
    ...standing,
    ...{ projectId: id, code, name, ownerName },
    finishedAt: edition?.finishedAt.toISOString() ?? null,
    finishedByName: edition?.finishedByName ?? null,
  };
}

/** Where the 自评报告 of these projects stand, by project. */
export async function reportStandings(
  db: Db,
  projectIds: readonly string[],
): Promise<(projectId: string) => ReportStanding> {
  const begun = await db.project.findMany({
    where: { id: { in: [...projectIds] }, writtenReports: { some: { kind: KIND } } },
    select: { id: true, ...reportStandingIncluded },
  });
  const known = new Map(begun.map((project) => [project.id, reportStanding(project)]));
  return (projectId) => known.get(projectId) ?? NONE;
}
