import { z } from 'zod';
import { unitsWithin } from '@/lib/db/scope';
import { defineQuery } from '@/lib/operation/define';
import type { UnitChoice } from './types';

/** The 预算单位 in the viewer's reach, by code. */
export const listUnits = defineQuery({
  name: 'units.list',
  permission: 'project:read',
  input: z.object({}),
  async run({ db, grant }): Promise<UnitChoice[]> {
    return db.unit.findMany({
      where: unitsWithin(grant),
      select: { id: true, code: true, name: true },
      orderBy: { code: 'asc' },
    });
  },
});
