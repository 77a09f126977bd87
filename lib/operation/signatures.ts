import { signedName } from '@/lib/access/acting';
import type { Viewer } from '@/lib/access/grant';
import type { PendingEvent } from '@/lib/audit/record';
import type { Db } from '@/lib/db/database';

/** The events under the names that they are recorded under: a deputy's say for whom, project by project. */
export async function signed(
  db: Db,
  viewer: Viewer | null,
  events: readonly PendingEvent[],
): Promise<readonly PendingEvent[]> {
  if (!viewer || viewer.actsFor.length === 0) return events;
  const ids = [...new Set(events.flatMap(({ entry }) => entry.projectId ?? []))];
  const projects = await db.project.findMany({
    where: { id: { in: ids } },
    select: { id: true, ownerId: true, assignments: { select: { evaluatorId: true } } },
  });
  const names = new Map(projects.map((project) => [project.id, signedName(viewer, project)]));
  return events.map((event) => {
    const name = event.actor.id === viewer.id ? names.get(event.entry.projectId ?? '') : undefined;
    return name ? { ...event, actor: { ...event.actor, name } } : event;
  });
}
