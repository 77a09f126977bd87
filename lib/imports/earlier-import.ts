import { EVENT_LABELS, type EventAction } from '@/lib/audit/events';
import type { Db } from '@/lib/db/database';
import type { EarlierImport, LaterChange } from './types';

/** What changes something that documents declare. */
const CHANGING = [
  'project.importChanged',
  'project.reassigned',
  'quality.accepted',
  'quality.undone',
] as const satisfies readonly EventAction[];

const committed = {
  id: true,
  fileName: true,
  committedAt: true,
  committedByName: true,
} as const;

/** The last import with the same content that was committed. */
export async function lastImportOf(db: Db, contentSha256: string) {
  return db.import.findFirst({
    where: { contentSha256, state: 'COMMITTED' },
    select: committed,
    orderBy: { committedAt: 'desc' },
  });
}

type Event = { readonly action: string; readonly actorName: string; readonly at: Date };

/** An import is one change by itself; of other events those of a person are told together. */
function groupOf({ action, actorName, at }: Event): string {
  return JSON.stringify([action, actorName, action === 'project.importChanged' ? at : null]);
}

async function changesSince(db: Db, since: Date, projectIds: readonly string[]): Promise<LaterChange[]> {
  const events = await db.auditEvent.findMany({
    where: { projectId: { in: [...projectIds] }, action: { in: [...CHANGING] }, at: { gt: since } },
    select: { action: true, actorName: true, at: true, projectId: true },
    orderBy: { id: 'asc' },
  });
  // An import and the changes that it made are recorded at the same moment.
  const imports = await db.import.findMany({
    where: { state: 'COMMITTED', committedAt: { in: events.map(({ at }) => at) } },
    select: committed,
  });
  const groups = new Map<string, typeof events>();
  for (const event of events) groups.set(groupOf(event), [...(groups.get(groupOf(event)) ?? []), event]);
  return [...groups.values()].map((group) => {
    const { action, actorName, at } = group.at(-1)!;
    const source = imports.find(({ committedAt }) => committedAt?.getTime() === at.getTime());
    return {
      words: EVENT_LABELS[action as EventAction],
      byName: actorName,
      at: at.toISOString(),
      projects: new Set(group.map(({ projectId }) => projectId)).size,
      source:
        action === 'project.importChanged' && source ? { id: source.id, fileName: source.fileName } : null,
    };
  });
}

/**
 * The last import with the same content, and what has happened since to projects that differ from it now.
 * @param projectIds the projects that differ
 */
export async function earlierImport(
  db: Db,
  contentSha256: string,
  projectIds: readonly string[],
): Promise<EarlierImport | null> {
  const last = await lastImportOf(db, contentSha256);
  if (!last?.committedAt) return null;
  return {
    id: last.id,
    fileName: last.fileName,
    byName: last.committedByName ?? '',
    committedAt: last.committedAt.toISOString(),
    later: await changesSince(db, last.committedAt, projectIds),
  };
}
