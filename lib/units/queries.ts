import { z } from 'zod';
import { unitsWithin } from '@/lib/db/scope';
import { defineQuery } from '@/lib/operation/define';
import type { UnitChoice } from './types';

/** The 预算单位 that accounts can belong to, by code. */
export const listUnits = defineQuery({
  name: 'units.list',
  permission: 'user:manage',
  input: z.object({}),
  async run({ db, grant }): Promise<UnitChoice[]> {
    return db.unit.findMany({
      where: unitsWithin(grant),
      select: { id: true, code: true, name: true },
      orderBy: { code: 'asc' },
    });
  },
});
