import { z } from 'zod';
import { can } from '@/lib/access/grant';
import { yearsWithin } from '@/lib/db/scope';
import { schemeDraftSchema } from '@/lib/department-scoring/scheme-schema';
import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';
import { defineQuery } from '@/lib/operation/define';
import { schemeInput } from './schema';
import { schemeWithin, visibleSchemes, weightsInWords } from './stored';
import type { SchemeDetails, SchemeList } from './types';

/** The scheme that ships, then the unit's own, each in its newest version first. */
export const schemeList = defineQuery({
  name: 'departmentSchemes.list',
  permission: 'rules:read',
  input: z.object({}),
  async run({ db, grant }): Promise<SchemeList> {
    const [own, evaluations] = await Promise.all([
      db.ownDepartmentScheme.findMany({
        where: visibleSchemes(grant),
        orderBy: [{ schemeId: 'asc' }, { version: 'desc' }],
      }),
      db.departmentEvaluation.findMany({
        where: { year: yearsWithin(grant) },
        select: { schemeId: true, schemeVersion: true, year: { select: { fiscalYear: true } } },
        orderBy: { year: { fiscalYear: 'asc' } },
      }),
    ]);
    const yearsOf = (id: string, version: number) =>
      evaluations
        .filter(({ schemeId, schemeVersion }) => schemeId === id && schemeVersion === version)
        .map(({ year }) => year.fiscalYear);
    const newest = (schemeId: string) => own.find((one) => one.schemeId === schemeId);
    const { id, version, title } = DEFAULT_SCHEME;
    return {
      mayManage: can(grant.viewer, 'rules:manage'),
      rows: [
        {
          ...{ ownId: null, id, version, title, draft: false, mayRevise: false },
          ...{ publishedAt: null, publishedByName: null },
          weights: weightsInWords(DEFAULT_SCHEME),
          years: yearsOf(id, version),
        },
        ...own.map((one) => ({
          ...{ ownId: one.id, id: one.schemeId, version: one.version, title: one.title },
          draft: one.state === 'DRAFT',
          weights: weightsInWords(schemeDraftSchema.parse(one.body)),
          publishedAt: one.publishedAt?.toISOString() ?? null,
          publishedByName: one.publishedByName,
          years: yearsOf(one.schemeId, one.version),
          mayRevise: newest(one.schemeId)?.id === one.id && one.state === 'PUBLISHED',
        })),
      ],
    };
  },
});

/** One of the unit's own, to be read or changed. */
export const schemeDetails = defineQuery({
  name: 'departmentSchemes.details',
  permission: 'rules:read',
  input: schemeInput,
  async run({ db, grant }, { ownId }): Promise<SchemeDetails> {
    const { id, title, version, state, body, revision } = await schemeWithin(db, grant, ownId);
    return {
      ...{ ownId: id, title, version, revision },
      draft: state === 'DRAFT',
      body: schemeDraftSchema.parse(body),
      mayManage: can(grant.viewer, 'rules:manage'),
    };
  },
});
