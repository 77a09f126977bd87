import { z } from 'zod';
import type { Session } from '@/lib/auth/viewer';
import type { Db } from '@/lib/db/database';
import { defineCommand } from './define';

/**
 * A command that adds 改 to the names of units, in the order given, and does `after` behind each, with how often its
 * parts ran. `after` gets the number of the run and of the unit, from 1.
 */
export function renaming(
  session: Session,
  units: readonly string[],
  after: (at: { readonly run: number; readonly unit: number; readonly db: Db }) => Promise<unknown>,
) {
  const ran = { prepare: 0, run: 0 };
  const command = defineCommand({
    name: 'test.rename',
    permission: 'user:manage',
    input: z.object({}),
    async prepare() {
      ran.prepare += 1;
    },
    async run({ db, record }) {
      ran.run += 1;
      for (const [i, id] of units.entries()) {
        // In one statement: a name that was read before could be another's by the time it is written.
        await db.$executeRaw`UPDATE "Unit" SET "name" = "name" || '改' WHERE "id" = ${id}`;
        await after({ run: ran.run, unit: i + 1, db });
      }
      const unit = { subjectType: 'user', subjectId: 'unit', subjectName: '单位' } as const;
      record({ action: 'user.changed', ...unit });
    },
  });
  return { ran, call: () => command(session, {}) };
}

/** How often each unit was renamed. */
export async function renamed(db: Db, units: readonly string[]): Promise<number[]> {
  const all = await db.unit.findMany({ where: { id: { in: [...units] } } });
  return units.map((id) => (all.find((unit) => unit.id === id)?.name ?? '').split('改').length - 1);
}
