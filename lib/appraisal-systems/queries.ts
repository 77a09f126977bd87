import { z } from 'zod';
import { can } from '@/lib/access/grant';
import { DEFAULT_SYSTEM } from '@/lib/appraisal-scoring/shipped-systems';
import { systemDraftSchema } from '@/lib/appraisal-scoring/system-schema';
import { projectsWithin } from '@/lib/db/scope';
import { defineQuery } from '@/lib/operation/define';
import { systemInput } from './schema';
import { levelsInWords, systemWithin, visibleSystems } from './stored';
import type { SystemDetails, SystemList } from './types';

/** The system that ships, then the unit's own, each in its newest version first. */
export const systemList = defineQuery({
  name: 'appraisalSystems.list',
  permission: 'rules:read',
  input: z.object({}),
  async run({ db, grant }): Promise<SystemList> {
    const [own, begun] = await Promise.all([
      db.ownAppraisalSystem.findMany({
        where: visibleSystems(grant),
        orderBy: [{ systemId: 'asc' }, { version: 'desc' }],
      }),
      db.appraisal.groupBy({
        by: ['systemId', 'systemVersion'],
        where: { project: projectsWithin(grant) },
        _count: true,
      }),
    ]);
    const used = (id: string, version: number) =>
      begun.find(({ systemId, systemVersion }) => systemId === id && systemVersion === version)?._count ?? 0;
    const newest = (systemId: string) => own.find((one) => one.systemId === systemId);
    const { id, version, title } = DEFAULT_SYSTEM;
    return {
      mayManage: can(grant.viewer, 'rules:manage'),
      rows: [
        {
          ...{ ownId: null, id, version, title, draft: false, mayRevise: false },
          ...{ publishedAt: null, publishedByName: null, used: used(id, version) },
          weights: levelsInWords(DEFAULT_SYSTEM),
        },
        ...own.map((one) => ({
          ...{ ownId: one.id, id: one.systemId, version: one.version, title: one.title },
          draft: one.state === 'DRAFT',
          weights: levelsInWords(systemDraftSchema.parse(one.body)),
          publishedAt: one.publishedAt?.toISOString() ?? null,
          publishedByName: one.publishedByName,
          used: used(one.systemId, one.version),
          mayRevise: newest(one.systemId)?.id === one.id && one.state === 'PUBLISHED',
        })),
      ],
    };
  },
});

/** One of the unit's own, to be read or changed. */
export const systemDetails = defineQuery({
  name: 'appraisalSystems.details',
  permission: 'rules:read',
  input: systemInput,
  async run({ db, grant }, { ownId }): Promise<SystemDetails> {
    const { id, title, version, state, body, revision } = await systemWithin(db, grant, ownId);
    return {
      ...{ ownId: id, title, version, revision },
      draft: state === 'DRAFT',
      body: systemDraftSchema.parse(body),
      mayManage: can(grant.viewer, 'rules:manage'),
    };
  },
});
