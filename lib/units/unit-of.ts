import type { Db, Prisma } from '@/lib/db/database';
import { oncePerPage } from '@/lib/operation/once-per-page';

type Unit = Prisma.UnitGetPayload<object>;

const readOnce = oncePerPage<Unit>();

/** The unit of a person, or of a year in reach; the frame and the queries of a page read it once. */
export function unitOf(db: Db, id: string): Promise<Unit> {
  return readOnce(id, () => db.unit.findUniqueOrThrow({ where: { id } }));
}
