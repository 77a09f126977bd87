import { z } from 'zod';
import { yearsWithin } from '@/lib/db/scope';
import { defineQuery } from '@/lib/operation/define';
import type { YearChoice } from './types';

/** The 评价年度 that the viewer may choose from, the latest first. */
export const listYears = defineQuery({
  name: 'years.list',
  permission: 'project:read',
  input: z.object({}),
  async run({ db, grant }): Promise<YearChoice[]> {
    const years = await db.year.findMany({
      where: yearsWithin(grant),
      select: { id: true, fiscalYear: true, unit: { select: { code: true, name: true } } },
      orderBy: [{ fiscalYear: 'desc' }, { unit: { code: 'asc' } }],
    });
    return years.map(({ id, fiscalYear, unit }) => ({
      id,
      fiscalYear,
      unitCode: unit.code,
      unitName: unit.name,
    }));
  },
});
