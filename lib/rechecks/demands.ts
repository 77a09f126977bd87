import type { Db } from '@/lib/db/database';

/** A 整改要求 that its project's owner has not answered with a 整改结果. */
export type OpenDemand = { readonly recheckId: string; readonly demand: string };

/** What the 复核 of these projects demands and nobody has reported as mended, by project. One query for all of them. */
export async function openDemands(
  db: Db,
  projectIds: readonly string[],
): Promise<(projectId: string) => readonly OpenDemand[]> {
  const owed = await db.recheck.findMany({
    where: {
      ...{ projectId: { in: [...projectIds] }, score: { not: null } },
      ...{ demand: { not: '' }, outcome: '' },
    },
    select: { id: true, projectId: true, demand: true },
    orderBy: { concludedAt: 'asc' },
  });
  const demands = new Map<string, OpenDemand[]>();
  for (const { id, projectId, demand } of owed) {
    demands.set(projectId, [...(demands.get(projectId) ?? []), { recheckId: id, demand }]);
  }
  return (projectId) => demands.get(projectId) ?? [];
}
