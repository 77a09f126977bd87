import { can } from '@/lib/access/grant';
import type { Change } from '@/lib/audit/events';
import { dayAt, storedDay } from '@/lib/core/day';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { defineQuery } from '@/lib/operation/define';
import { STAGES } from '@/lib/workflow/stages';
import { chooseYear } from '@/lib/years/choose-year';
import { stagesOf } from './calendar';
import { yearStagesInput } from './schema';
import type { YearChange, YearStages } from './types';

const CHANGES_SHOWN = 50;

async function changesOf(db: Db, yearId: string): Promise<YearChange[]> {
  const events = await db.auditEvent.findMany({
    where: { subjectType: 'year', subjectId: yearId, action: 'year.stages' },
    orderBy: { id: 'desc' },
    take: CHANGES_SHOWN,
  });
  return events.map(({ id, at, actorName, changes, reason }) => ({
    id: id.toString(),
    at: at.toISOString(),
    actorName,
    changes: changes as Change[],
    reason,
  }));
}

/** The stages of a year with their dates, and the projects that have dates of their own; null before an import. */
export const yearStages = defineQuery({
  name: 'stages.year',
  permission: 'year:read',
  input: yearStagesInput,
  async run({ db, grant, now }, input): Promise<YearStages | null> {
    const year = await chooseYear(db, grant, input);
    if (!year) return null;
    const [stored, extensions, history] = await Promise.all([
      db.yearStage.findMany({ where: { yearId: year.id } }),
      db.stageExtension.findMany({
        where: { project: { AND: [projectsWithin(grant), { yearId: year.id }] } },
        include: { project: { select: { name: true } } },
        orderBy: [{ until: 'desc' }, { project: { position: 'asc' } }],
      }),
      changesOf(db, year.id),
    ]);
    const dates = stagesOf(stored);
    return {
      id: year.id,
      version: year.version,
      fiscalYear: year.fiscalYear,
      unitName: year.unit.name,
      stages: STAGES.map((stage) => ({ stage, dates: dates[stage] ?? null })),
      today: dayAt(now),
      extensions: extensions.map(({ project, projectId, stage, until, reason, grantedByName }) => ({
        ...{ projectId, stage, reason, grantedByName },
        projectName: project.name,
        until: storedDay(until),
      })),
      history,
      mayManage: can(grant.viewer, 'year:manage'),
    };
  },
});
