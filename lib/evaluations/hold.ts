import type { Db, Prisma } from '@/lib/db/database';
import { lockProjects, shareYears } from '@/lib/db/locks';

const held = Symbol('held');

/**
 * Projects of which, until the transaction ends, nobody else changes the evaluation, the meanings or the texts, and
 * of whose years nobody changes the rules. Whatever stores a score demands it, so what it reads has to be read after.
 */
export type Held = { readonly projectIds: ReadonlySet<string>; readonly [held]: true };

/**
 * Waits for changes of these projects, and of their years' rules, that are under way, and keeps others out. First of
 * all in every change: rules, states and texts that were read before may be those of a moment ago.
 * @param where nothing that another change could make untrue meanwhile
 */
export async function holdProjects(db: Db, where: Prisma.ProjectWhereInput): Promise<Held> {
  const projects = await db.project.findMany({ where, select: { id: true, yearId: true } });
  const ids = projects.map(({ id }) => id);
  await shareYears(
    db,
    projects.map(({ yearId }) => yearId),
  );
  await lockProjects(db, ids);
  return { projectIds: new Set(ids), [held]: true };
}
